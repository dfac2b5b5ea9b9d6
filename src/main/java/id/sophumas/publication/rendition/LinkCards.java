package id.sophumas.publication.rendition;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Recipe;
import id.sophumas.materi.Framing;
import org.springframework.stereotype.Component;

/**
 * Pictures for the cards that messengers and social media make of a link ({@code og:image}). WhatsApp shows none that is much larger than
 * 600 kB, and none takes the trouble with four megabytes.
 */
@Component
public class LinkCards {

    private static final int WIDEST = 1200;
    private static final int HIGHEST = 1440;
    private static final long MOST_BYTES = 300_000;

    private final Renditions renditions;

    LinkCards(Renditions renditions) {
        this.renditions = renditions;
    }

    /**
     * How large the card of a picture is; smaller only where its bytes would else be too many.
     *
     * @param width of the picture as displayed, in pixels
     * @param height of the picture as displayed, in pixels
     */
    public static Recipe recipe(int width, int height) {
        double scale = Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
        return new Recipe(
                (int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)),
                Framing.PADDED,
                null,
                null,
                null,
                MOST_BYTES);
    }

    /**
     * The card of a picture, a JPEG, made where there is none yet.
     *
     * @param picture with its width and height
     * @throws Unfit where it cannot be read, or not be made small enough
     */
    public Rendition of(Attachment picture) throws Unfit {
        return renditions.of(picture, recipe(picture.lebar(), picture.tinggi()));
    }
}
