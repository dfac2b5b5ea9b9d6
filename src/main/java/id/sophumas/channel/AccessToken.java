package id.sophumas.channel;

import id.sophumas.channel.http.Trouble;
import java.util.List;

/** A credential that may be renewed while the application runs: asked for anew at each call. */
@FunctionalInterface
public interface AccessToken {

    /** The credential as it is now; never null, never to be logged or kept. Asks nobody. */
    String value();

    /**
     * Called before each call that carries the credential: gets another one where this one can no longer be used.
     *
     * @throws Trouble where there is none that can be used; never IN_DOUBT, for nothing was sent
     */
    default void ready() throws Trouble {}

    /**
     * Called on the same thread when the platform did not accept the credential of the last {@link #ready}.
     *
     * @return whether another one will be there after the next {@link #ready}
     */
    default boolean refused() {
        return false;
    }

    /** Everything that may be neither kept nor told: the credential, what it is renewed with, and those before it. */
    default List<String> secrets() {
        return List.of(value());
    }
}
