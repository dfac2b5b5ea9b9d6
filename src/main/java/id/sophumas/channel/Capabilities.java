package id.sophumas.channel;

import java.util.List;
import java.util.Set;

/**
 * What a platform takes. Every limit that is null is one the platform does not state.
 *
 * @param platform name as in the release step's {@code kanal}
 * @param label how people call it, Indonesian
 * @param text limit of the post's text
 * @param caption limit that applies instead of {@code text.max} when media go with the text, same counting
 * @param title most characters of a title
 * @param hashtags most hashtags in a text
 * @param hashtagsShown how many of them the platform shows; null: all
 * @param mentions most mentions in a text
 * @param altText most characters of an alternative text
 * @param media what files it takes
 * @param addressed whether a post of it can be read at an address of its own; null stands for yes
 * @param scheduling null where the platform cannot post later by itself
 */
public record Capabilities(
        String platform,
        String label,
        Text text,
        Integer caption,
        Integer title,
        Integer hashtags,
        Integer hashtagsShown,
        Integer mentions,
        Integer altText,
        MediaRules media,
        Boolean addressed,
        Scheduling scheduling) {

    /** Sides are whole pixels: so much do they miss a ratio. */
    private static final double PIXEL = 0.001;

    public Capabilities {
        addressed = addressed == null || addressed;
    }

    /**
     * @param max most, in the unit of {@code counting}
     * @param counting how it is counted
     */
    public record Text(int max, TextLength counting) {}

    /**
     * @param types media types, e.g. {@code image/jpeg}; empty where the channel carries text only
     * @param required whether there are no posts without media
     * @param mixed whether pictures and videos may stand in one post
     * @param fetched whether the platform fetches them itself, so that they must have a public address
     * @param maxCount files per post
     * @param maxVideos videos per post; null: as {@code maxCount}
     * @param maxImageBytes largest picture, bytes
     * @param maxVideoBytes largest video, bytes
     * @param minRatio width divided by height, at least
     * @param maxRatio width divided by height, at most
     * @param minWidth pixels
     * @param maxWidth pixels
     * @param maxSides width and height of a picture together, pixels
     * @param oneRatio whether all files of a post are shown in the ratio of the first; null stands for no
     * @param minVideoSeconds shortest video
     * @param maxVideoSeconds longest video
     */
    public record MediaRules(
            Set<String> types,
            boolean required,
            boolean mixed,
            boolean fetched,
            int maxCount,
            Integer maxVideos,
            Long maxImageBytes,
            Long maxVideoBytes,
            Double minRatio,
            Double maxRatio,
            Integer minWidth,
            Integer maxWidth,
            Integer maxSides,
            Boolean oneRatio,
            Integer minVideoSeconds,
            Integer maxVideoSeconds) {

        private MediaRules within(double least, double most) {
            return new MediaRules(
                    types,
                    required,
                    mixed,
                    fetched,
                    maxCount,
                    maxVideos,
                    maxImageBytes,
                    maxVideoBytes,
                    least,
                    most,
                    minWidth,
                    maxWidth,
                    maxSides,
                    oneRatio,
                    minVideoSeconds,
                    maxVideoSeconds);
        }
    }

    /**
     * @param from earliest, ISO 8601 duration from now
     * @param to latest, ISO 8601 duration from now; null where the platform states none
     */
    public record Scheduling(String from, String to) {}

    /**
     * The same for these files together. A platform that shows them all in the ratio of the first crops the others as it likes, so that each
     * of them has to have that ratio before.
     */
    Capabilities forAlbum(List<Attachment> files) {
        if (!Boolean.TRUE.equals(media.oneRatio()) || files.size() < 2) {
            return this;
        }
        Attachment first = files.get(0);
        if (first.lebar() == null || first.tinggi() == null) {
            return this;
        }
        double ratio = (double) first.lebar() / first.tinggi();
        double least = media.minRatio() == null ? 0 : media.minRatio();
        double most = media.maxRatio() == null ? Double.MAX_VALUE : media.maxRatio();
        double wanted = Math.max(least, Math.min(most, ratio));
        return with(
                platform, media.within(Math.max(least, wanted * (1 - PIXEL)), Math.min(most, wanted * (1 + PIXEL))));
    }

    Capabilities named(String name) {
        return with(name, media);
    }

    private Capabilities with(String name, MediaRules rules) {
        return new Capabilities(
                name,
                label,
                text,
                caption,
                title,
                hashtags,
                hashtagsShown,
                mentions,
                altText,
                rules,
                addressed,
                scheduling);
    }
}
