package id.sophumas.refusal;

/**
 * A request that cannot be carried out for a reason the person who made it can mend. The message is Indonesian, says what to do, and is
 * shown as it stands; nothing of the request has taken effect.
 */
public class RequestRefused extends RuntimeException {

    /** What kind of no this is; each stands for one HTTP status. */
    public enum Reason {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNSUPPORTED_MEDIA(415),
        TOO_MANY(429);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status, always 4xx. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;

    private RequestRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it was refused; never null. */
    public Reason reason() {
        return reason;
    }

    /** The request itself is wrong. */
    public static RequestRefused invalid(String message) {
        return new RequestRefused(Reason.INVALID, message);
    }

    /** The caller may not do this. */
    public static RequestRefused forbidden(String message) {
        return new RequestRefused(Reason.FORBIDDEN, message);
    }

    /** What the request names does not exist, or is not the caller's to see. */
    public static RequestRefused notFound(String message) {
        return new RequestRefused(Reason.NOT_FOUND, message);
    }

    /** The request came too late or collides with what has happened since. */
    public static RequestRefused conflict(String message) {
        return new RequestRefused(Reason.CONFLICT, message);
    }

    /** A file or text is larger than is taken. */
    public static RequestRefused tooLarge(String message) {
        return new RequestRefused(Reason.TOO_LARGE, message);
    }

    /** A file is of a kind that is not taken, judged by its content. */
    public static RequestRefused unsupportedMedia(String message) {
        return new RequestRefused(Reason.UNSUPPORTED_MEDIA, message);
    }

    /** Too much of this was asked for; the message says when to ask again. */
    public static RequestRefused tooMany(String message) {
        return new RequestRefused(Reason.TOO_MANY, message);
    }
}
