package id.sophumas.channel.facebook;

import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaError;
import id.sophumas.channel.meta.MetaErrors;
import java.util.Optional;

/** What Facebook means by errors of its own. */
final class FacebookErrors implements MetaErrors.Own {

    private static final int DUPLICATE = 506;

    /** The Page has just posted the same. */
    static boolean isDuplicate(MetaError error) {
        return error.code() == DUPLICATE;
    }

    @Override
    public Optional<Trouble> read(MetaError error) {
        return isDuplicate(error)
                ? Optional.of(Trouble.of(
                        Trouble.Kind.REFUSED,
                        error.after("Halaman Facebook baru saja menayangkan kiriman yang sama; ubah teksnya")))
                : Optional.empty();
    }
}
