package id.sophumas.channel;

import id.sophumas.materi.Framing;
import java.util.Optional;

/**
 * How a rendition of a picture is made: a JPEG of this size, with the whole picture on white or its middle filling it. The same picture and
 * recipe give the same bytes.
 *
 * @param width pixels
 * @param height pixels
 * @param framing what is done where the picture has another ratio
 * @param minWidth pixels; null where there is no least width
 * @param minRatio width divided by height, at least; null where there is none
 * @param maxRatio width divided by height, at most; null where there is none
 * @param maxBytes largest file; null where any is taken
 */
public record Recipe(
        int width, int height, Framing framing, Integer minWidth, Double minRatio, Double maxRatio, Long maxBytes) {

    /** Whole pixels nearest to a size, and within the ratios that are taken: platforms look at the pixels. */
    static Recipe of(double width, double height, Framing framing, Capabilities.MediaRules rules) {
        return rounded(
                width, height, framing, rules.minWidth(), rules.minRatio(), rules.maxRatio(), rules.maxImageBytes());
    }

    /** The same, smaller by a factor below 1; empty where that is less than the least width or than one pixel. */
    public Optional<Recipe> smaller(double factor) {
        double w = width * factor;
        double h = height * factor;
        return w < 1 || h < 1 || minWidth != null && w < minWidth
                ? Optional.empty()
                : Optional.of(rounded(w, h, framing, minWidth, minRatio, maxRatio, maxBytes));
    }

    /** All of it in one short text, to keep a rendition by. */
    public String key() {
        return "jpeg/%dx%d/%s/%s/%s-%s/%s"
                .formatted(width, height, framing.word(), minWidth, minRatio, maxRatio, maxBytes);
    }

    private static Recipe rounded(
            double width, double height, Framing framing, Integer minWidth, Double min, Double max, Long maxBytes) {
        int w = (int) Math.max(1, Math.round(width));
        int h = (int) Math.max(1, Math.round(height));
        if (min != null && w < min * h) {
            h = (int) Math.max(1, Math.floor(w / min));
        }
        if (max != null && w > max * h) {
            h = (int) Math.ceil(w / max);
        }
        return new Recipe(w, h, framing, minWidth, min, max, maxBytes);
    }
}
