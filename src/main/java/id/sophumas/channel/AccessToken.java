package id.sophumas.channel;

/** A credential that may be renewed while the application runs: asked for anew at each call. */
@FunctionalInterface
public interface AccessToken {

    /** The credential as it is now; never null, never to be logged or kept. */
    String value();
}
