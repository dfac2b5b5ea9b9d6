package id.sophumas.engine.guard;

/** Tells which way the current request came. */
public interface Doors {

    /** Whether a person sits before one of the web applications, logged in some time ago; false for programs, whose requests carry their log-in. */
    boolean isWebApplication();
}
