package id.sophumas.channel.meta;

import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Quote;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * What Meta's errors mean. The codes are those of the Graph API's error reference; what one platform means by its own codes goes before.
 */
public final class MetaErrors implements ErrorReader {

    /** What one platform means by an error; empty where it means what all of Meta's mean. */
    @FunctionalInterface
    public interface Own {
        Optional<Trouble> read(MetaError error);
    }

    /** Session, token, permission, account blocked for breaking rules, object hidden from this token. */
    private static final Set<Integer> UNAUTHORISED = Set.of(3, 10, 102, 190, 368, 803);

    /** Limits of the application, the user, the page, and calls in general. */
    private static final Set<Integer> THROTTLED = Set.of(4, 17, 32, 341, 613);

    /** Unknown error, service away. */
    private static final Set<Integer> BROKEN = Set.of(-1, 1, 2);

    /** No such method or version: nothing that an editor could mend. */
    private static final Set<Integer> OUR_CALL = Set.of(12, 2635);

    private final String platform;
    private final Own own;

    /** @param platform name as people know it */
    public MetaErrors(String platform, Own own) {
        this.platform = platform;
        this.own = own;
    }

    @Override
    public Optional<Trouble> read(Reply reply) {
        Optional<MetaError> error = MetaError.of(reply);
        if (error.isEmpty()) {
            return reply.status() == 429 ? Optional.of(throttled("kode 429", "", reply)) : Optional.empty();
        }
        Optional<Trouble> special = own.read(error.get());
        return special.isPresent() ? special : Optional.of(meaning(error.get(), reply));
    }

    private Trouble meaning(MetaError error, Reply reply) {
        int code = error.code();
        if (UNAUTHORISED.contains(code) || code >= 200 && code < 300 || error.isGone() || reply.status() == 401) {
            return trouble(Kind.UNAUTHORISED, "%s menolak kredensial atau hak akun; perbarui token atau haknya", error);
        }
        if (THROTTLED.contains(code) || code >= 80_000 && code < 80_100 || reply.status() == 429) {
            return throttled(error.codes(), error.message(), reply);
        }
        if (BROKEN.contains(code) || error.isTransient() || reply.status() >= 500) {
            return trouble(Kind.IN_DOUBT, "%s mengalami gangguan", error);
        }
        if (OUR_CALL.contains(code)) {
            return trouble(Kind.NOT_SENT, "%s tidak mengenal panggilan ini; periksa pengaturan api-version", error);
        }
        return trouble(Kind.REFUSED, "%s menolak kiriman ini", error);
    }

    private Trouble trouble(Kind kind, String message, MetaError error) {
        return Trouble.of(kind, error.after(message.formatted(platform)));
    }

    private Trouble throttled(String codes, String words, Reply reply) {
        String message = "%s meminta menunggu karena batas pemakaian tercapai (%s)".formatted(platform, codes);
        return Trouble.throttled(
                Quote.after(message, words), MetaUsage.of(reply).regained().orElse(null));
    }
}
