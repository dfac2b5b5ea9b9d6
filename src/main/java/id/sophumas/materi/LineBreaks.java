package id.sophumas.materi;

import java.util.regex.Pattern;

/**
 * Every way in which programs break lines as the one that every platform, feed, mail and page understands. Word and PowerPoint break them
 * with a vertical tab, web pages and telephones with the separators of Unicode; XML takes the former for broken, browsers show neither.
 */
public final class LineBreaks {

    private static final Pattern PARAGRAPH = Pattern.compile("\u2029");
    private static final Pattern LINE = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028]");

    private LineBreaks() {}

    /** The text with line feeds, two where a paragraph ends. */
    public static String plain(String text) {
        return LINE.matcher(PARAGRAPH.matcher(text).replaceAll("\n\n")).replaceAll("\n");
    }
}
