package id.sophumas.identity;

/** Tells who is asking. */
public interface Callers {

    /**
     * The authenticated person of the current thread.
     *
     * @throws id.sophumas.refusal.RequestRefused (FORBIDDEN) where nobody is authenticated
     */
    Caller current();
}
