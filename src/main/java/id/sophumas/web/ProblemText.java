package id.sophumas.web;

import java.net.URI;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What a problem is called and what to do about it, in Indonesian. */
final class ProblemText {

    private ProblemText() {}

    /** A stable name for the kind of problem; there is no page behind it. */
    static URI type(HttpStatus status) {
        return URI.create("urn:sop-humas:masalah:"
                + title(status).toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    }

    static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Permintaan tidak sah";
            case UNAUTHORIZED -> "Belum masuk";
            case FORBIDDEN -> "Tidak berwenang";
            case NOT_FOUND -> "Tidak ditemukan";
            case METHOD_NOT_ALLOWED -> "Metode tidak didukung";
            case NOT_ACCEPTABLE -> "Format jawaban tidak tersedia";
            case CONFLICT -> "Bertentangan dengan keadaan terkini";
            case REQUEST_TIMEOUT -> "Terlalu lama";
            case TOO_MANY_REQUESTS -> "Terlalu banyak permintaan";
            case PAYLOAD_TOO_LARGE -> "Terlalu besar";
            case UNSUPPORTED_MEDIA_TYPE -> "Jenis isi tidak didukung";
            case REQUESTED_RANGE_NOT_SATISFIABLE -> "Rentang tidak tersedia";
            case SERVICE_UNAVAILABLE -> "Layanan sedang tidak tersedia";
            case INSUFFICIENT_STORAGE -> "Penyimpanan server penuh";
            default -> status.is4xxClientError() ? "Permintaan ditolak" : "Kesalahan pada server";
        };
    }

    static String detail(HttpStatus status, Exception thrown) {
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return "Parameter \"%s\" wajib diisi.".formatted(missing.getParameterName());
        }
        if (thrown instanceof MissingServletRequestPartException missing) {
            return "Bagian \"%s\" tidak ada dalam permintaan.".formatted(missing.getRequestPartName());
        }
        if (thrown instanceof TypeMismatchException mismatch) {
            return "Nilai \"%s\" tidak sesuai dengan jenis isiannya.".formatted(mismatch.getPropertyName());
        }
        if (thrown instanceof HttpMessageNotReadableException) {
            return "Isi permintaan bukan JSON yang sah atau jenis isiannya keliru.";
        }
        if (thrown instanceof MultipartException && status == HttpStatus.BAD_REQUEST) {
            return "Permintaan multipart tidak dapat dibaca: susunannya rusak atau jumlah bagiannya terlalu banyak.";
        }
        return switch (status) {
            case SERVICE_UNAVAILABLE ->
                thrown == null
                        ? "Layanan sedang sangat sibuk. Tunggu beberapa saat, lalu ulangi."
                        : DatabaseAway.MESSAGE;
            case INSUFFICIENT_STORAGE ->
                "Penyimpanan di server penuh, sehingga kiriman ini belum tersimpan. Beri tahu admin, lalu kirim lagi"
                        + " setelah tersedia ruang.";
            case NOT_FOUND -> "Alamat itu tidak ada.";
            case UNAUTHORIZED -> "Anda belum masuk. Masuk dahulu, lalu ulangi.";
            case FORBIDDEN -> "Anda tidak berwenang melakukan ini. Bila semestinya berwenang, hubungi admin.";
            case REQUEST_TIMEOUT ->
                "Kiriman ini tidak tiba pada waktunya. Periksa sambungan internet Anda, lalu kirim lagi.";
            case TOO_MANY_REQUESTS -> "Terlalu banyak permintaan sekaligus. Tunggu beberapa saat, lalu ulangi.";
            case METHOD_NOT_ALLOWED -> "Metode HTTP itu tidak berlaku untuk alamat ini.";
            case NOT_ACCEPTABLE -> "Jawaban hanya tersedia dalam format JSON.";
            case PAYLOAD_TOO_LARGE -> "Permintaan ini lebih besar daripada yang dapat diterima.";
            case UNSUPPORTED_MEDIA_TYPE -> "Content-Type permintaan ini tidak didukung oleh alamat itu.";
            case REQUESTED_RANGE_NOT_SATISFIABLE -> "Rentang byte yang diminta berada di luar berkas.";
            default ->
                status.is4xxClientError()
                        ? "Permintaan ini tidak sah. Periksa kembali alamat dan isinya, lalu ulangi."
                        : "Terjadi kesalahan yang tidak terduga. Coba lagi; bila berulang, hubungi admin dan sebutkan waktunya.";
        };
    }
}
