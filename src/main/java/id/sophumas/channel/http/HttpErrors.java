package id.sophumas.channel.http;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.web.client.ResourceAccessException;

/** What trouble HTTP itself tells of, whatever the platform. */
final class HttpErrors {

    private final Waits waits;

    HttpErrors(Waits waits) {
        this.waits = waits;
    }

    /** What the status alone means, where the platform says nothing of its own. */
    Trouble of(Reply reply) {
        int status = reply.status();
        if (status == 429) {
            return Trouble.throttled(
                    "Platform meminta menunggu (kode 429).",
                    waits.untilReset(reply).orElse(null));
        }
        if (status == 401) {
            return Trouble.of(
                    Trouble.Kind.UNAUTHORISED, "Platform menolak kredensial akun (kode 401); perbarui tokennya.");
        }
        if (status >= 500) {
            return Trouble.of(
                    Trouble.Kind.IN_DOUBT,
                    "Platform mengalami gangguan (kode %d).".formatted(status),
                    waits.asked(reply).orElse(null));
        }
        if (status >= 300 && status < 400) {
            return Trouble.of(
                    Trouble.Kind.NOT_SENT,
                    "Platform mengalihkan ke alamat lain (kode %d); periksa pengaturan base-url.".formatted(status));
        }
        // A refusal in nobody's format may come from a proxy on the way; it is no judgement on the content.
        return Trouble.of(Trouble.Kind.NOT_SENT, "Platform menolak permintaan (kode %d).".formatted(status));
    }

    /** What a call without an answer means: whether it can have reached the platform. */
    static Trouble of(ResourceAccessException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof SSLHandshakeException) {
                return Trouble.of(Trouble.Kind.NOT_SENT, "Platform tidak dapat dihubungi.");
            }
        }
        return Trouble.of(Trouble.Kind.IN_DOUBT, "Sambungan ke platform terputus sebelum jawabannya lengkap diterima.");
    }
}
