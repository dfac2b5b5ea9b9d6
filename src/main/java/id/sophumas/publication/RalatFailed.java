package id.sophumas.publication;

/** A platform did not correct or take down a post. The row says so already; trying again is harmless. The message is Indonesian. */
public class RalatFailed extends RuntimeException {

    RalatFailed(String message) {
        super(message);
    }
}
