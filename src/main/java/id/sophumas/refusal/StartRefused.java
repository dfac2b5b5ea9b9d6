package id.sophumas.refusal;

/**
 * The application does not start as it is configured. The message says in Indonesian and English what is wrong, {@link #action()} what to do;
 * both are printed in place of a stack trace.
 */
public class StartRefused extends RuntimeException {

    private final String action;

    /**
     * @param message what is wrong
     * @param action what to do about it
     */
    public StartRefused(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What to do about it; never null. */
    public String action() {
        return action;
    }
}
