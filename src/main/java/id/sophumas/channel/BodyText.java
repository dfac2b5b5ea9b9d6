package id.sophumas.channel;

import id.sophumas.materi.LineBreaks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Plain text from people as paragraphs, lines and links, which whoever shows it escapes piece by piece. */
public final class BodyText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'“”‘’]+", Pattern.CASE_INSENSITIVE);
    private static final String SENTENCE_END = ".,;:!?…";

    /**
     * A piece of a line.
     *
     * @param text what is shown
     * @param address where it leads; null for mere text. Always http or https
     */
    public record Piece(String text, String address) {

        /** Escaped for HTML. */
        public String toHtml() {
            String shown = escaped(text);
            return address == null ? shown : "<a href=\"%s\">%s</a>".formatted(escaped(address), shown);
        }
    }

    /** A line of a paragraph. */
    public record Line(List<Piece> pieces) {}

    /** A paragraph; never without a line. */
    public record Paragraph(List<Line> lines) {

        /** Escaped for HTML, without the element around it. */
        public String toHtml() {
            return lines.stream()
                    .map(line -> line.pieces().stream().map(Piece::toHtml).collect(Collectors.joining()))
                    .collect(Collectors.joining("<br>"));
        }
    }

    private BodyText() {}

    /** An empty line separates paragraphs, a single line break only lines. */
    public static List<Paragraph> of(String text) {
        return Arrays.stream(LineBreaks.plain(text).strip().split("\n[ \t]*\n\\s*"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph ->
                        new Paragraph(paragraph.lines().map(BodyText::line).toList()))
                .toList();
    }

    /** The beginning of a text on one line, at most so many characters, cut between words. */
    public static String beginning(String text, int most) {
        String line = LineBreaks.plain(text).strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, most));
        int gap = cut.lastIndexOf(' ');
        return (gap > most / 2 ? cut.substring(0, gap) : cut).strip() + "…";
    }

    /** Escaped for HTML, for use in elements and in attributes. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static Line line(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(line);
        int shown = 0;
        while (addresses.find()) {
            String address = withoutSentenceEnd(addresses.group());
            pieces.add(new Piece(line.substring(shown, addresses.start()), null));
            pieces.add(new Piece(address, address));
            shown = addresses.start() + address.length();
        }
        pieces.add(new Piece(line.substring(shown), null));
        return new Line(pieces);
    }

    /** Punctuation that closes the sentence, or the bracket that the address stands in, is not part of it. */
    private static String withoutSentenceEnd(String address) {
        int end = address.length();
        while (end > 0 && (SENTENCE_END.indexOf(address.charAt(end - 1)) >= 0 || closesNothing(address, end))) {
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean closesNothing(String address, int end) {
        String text = address.substring(0, end);
        return text.endsWith(")") && count(text, ')') > count(text, '(')
                || text.endsWith("]") && count(text, ']') > count(text, '[');
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
