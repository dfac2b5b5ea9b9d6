package id.sophumas.publication.rendition;

/** A picture turned out not to fit when its rendition was made; the message says why in Indonesian. */
public final class Unfit extends Exception {

    Unfit(String message) {
        super(message);
    }
}
