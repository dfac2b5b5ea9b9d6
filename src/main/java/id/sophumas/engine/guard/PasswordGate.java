package id.sophumas.engine.guard;

import java.util.Optional;

/** Stands before every comparison of a password, whichever door it came through, so that nobody guesses without end. */
public interface PasswordGate {

    /**
     * Whether user and password belong together.
     *
     * @param user id as it was sent; of nobody, perhaps
     * @param password as it was sent
     * @param comparison what the engine knows of the two
     * @throws id.sophumas.refusal.RequestRefused where nothing was compared, because too much was wrong before
     */
    boolean isRight(String user, String password, Comparison comparison);

    /** The engine's side of one comparison. */
    interface Comparison {

        /** What is stored in place of the user's password, salt included; empty where there is no such user. */
        Optional<String> stored();

        /** Compares; dear on purpose, and as dear where there is no such user. */
        boolean matches();
    }
}
