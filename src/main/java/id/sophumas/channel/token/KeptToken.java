package id.sophumas.channel.token;

import id.sophumas.channel.AccessToken;

/** A credential that is looked after also while nobody uses it. */
interface KeptToken extends AccessToken {

    /** How it stands; asks nobody. */
    TokenState state();

    /** Looks after it; may take as long as a few calls to the platform, and never throws. */
    void tend();

    /** Last chance before the application ends. */
    default void close() {}
}
