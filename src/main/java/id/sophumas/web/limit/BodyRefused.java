package id.sophumas.web.limit;

import java.io.IOException;
import java.util.Optional;

/** A request's body that is not read, or not read on. */
public final class BodyRefused extends IOException {

    private static final int LIMIT = 30;

    private final int status;

    private BodyRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    static BodyRefused ofStranger() {
        return new BodyRefused(401, "Anda belum masuk. Masuk dahulu, lalu kirim lagi.");
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(
                408, "Kiriman ini tidak tiba pada waktunya. Periksa sambungan internet Anda, lalu kirim lagi.");
    }

    static BodyRefused tooLarge() {
        return new BodyRefused(
                413, "Permintaan ini lebih besar daripada yang dapat diterima. Kecilkan, lalu kirim lagi.");
    }

    static BodyRefused noPlace() {
        return new BodyRefused(
                503, "Terlalu banyak kiriman yang sedang ditunggu. Tunggu beberapa saat, lalu kirim lagi.");
    }

    /** The refusal that an exception came of; empty where it came of something else. */
    public static Optional<BodyRefused> in(Throwable thrown) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < LIMIT; depth++) {
            if (each instanceof BodyRefused refused) {
                return Optional.of(refused);
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /** HTTP status, a 4xx or 503; the message says in Indonesian what to do. */
    public int status() {
        return status;
    }
}
