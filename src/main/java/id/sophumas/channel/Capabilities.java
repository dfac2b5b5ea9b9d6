package id.sophumas.channel;

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
        Integer mentions,
        Integer altText,
        MediaRules media,
        Boolean addressed,
        Scheduling scheduling) {

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
            Integer minVideoSeconds,
            Integer maxVideoSeconds) {}

    /**
     * @param from earliest, ISO 8601 duration from now
     * @param to latest, ISO 8601 duration from now; null where the platform states none
     */
    public record Scheduling(String from, String to) {}

    Capabilities named(String name) {
        return new Capabilities(
                name, label, text, caption, title, hashtags, mentions, altText, media, addressed, scheduling);
    }
}
