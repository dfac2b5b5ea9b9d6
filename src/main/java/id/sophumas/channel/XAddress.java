package id.sophumas.channel;

import com.twitter.twittertext.TldLists;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses that X links and shortens, by the rules of its library twitter-text: bare names as well, but only below a top-level domain
 * that X knows. The library's list is used and its expression is not: that takes seconds for 500 characters made to break it, and overflows
 * the stack for 2,000.
 */
public final class XAddress {

    private static final Set<String> TOP_LEVEL =
            Stream.of(TldLists.GTLDS, TldLists.CTLDS).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private static final String LATIN =
            "a-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff";
    private static final String IN_PATH = "[!*';:=+,.$/%#\\[\\]\\u2013_~|&@\\u0400-\\u04ff" + LATIN + "-]";
    private static final String PATH = "/" + IN_PATH + "*+(?:\\(" + IN_PATH + "++\\)" + IN_PATH + "*+){0,8}+";
    private static final String QUERY = "\\?[!?*';:&=+$/%#\\[\\]_.,~|@a-z0-9-]*+";

    /** Everything is bounded or gives nothing back, so that no text makes the matcher recurse or try again without end. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![a-z0-9@\\uff20$#\\uff03])(?:https?://(?<host>" + host("\\p{L}\\p{M}\\p{N}") + ")|(?<![-_./])(?<bare>"
                    + host(LATIN) + "))(?<rest>(?::[0-9]{1,5}+)?(?:" + PATH + ")?(?:" + QUERY + ")?)",
            Pattern.CASE_INSENSITIVE);

    /** Punctuation of the sentence that the address stands in. */
    private static final String TAIL = "!*';:,.$%[]\u2013~|@?";

    private XAddress() {}

    private static String host(String in) {
        return "(?:[" + in + "][" + in + "_-]{0,62}+\\.){1,8}[" + in + "][" + in + "_-]{0,62}+";
    }

    /**
     * A text as X sees it.
     *
     * @param addresses in their order
     * @param around what stands around them
     */
    public record Found(List<String> addresses, String around) {}

    /** Takes a text apart; it should be composed (NFC). */
    public static Found in(String text) {
        StringBuilder around = new StringBuilder();
        List<String> addresses = new ArrayList<>();
        int written = 0;
        Matcher candidate = CANDIDATE.matcher(text);
        for (int from = 0; candidate.find(from); ) {
            String host = candidate.group("host") == null ? "bare" : "host";
            int end = end(text, candidate.start(host), candidate.end(host), candidate.end());
            if (end > 0) {
                around.append(text, written, candidate.start());
                addresses.add(text.substring(candidate.start(), end));
                written = end;
            }
            from = Math.max(end, candidate.end(host));
        }
        return new Found(addresses, around.append(text, written, text.length()).toString());
    }

    /** Where the address ends whose name ends at a top-level domain, as the last word of a sentence may follow without a space; 0: none. */
    private static int end(String text, int start, int hostEnd, int restEnd) {
        for (int end = hostEnd; end > start; end = text.lastIndexOf('.', end - 1)) {
            boolean addressee = end < text.length() && "@+".indexOf(text.charAt(end)) >= 0;
            if (!addressee && isName(text.substring(start, end))) {
                return end < hostEnd ? end : withoutTail(text, hostEnd, restEnd);
            }
        }
        return 0;
    }

    private static int withoutTail(String text, int hostEnd, int restEnd) {
        int end = restEnd;
        while (end > hostEnd && TAIL.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isName(String host) {
        int dot = host.lastIndexOf('.');
        String last = host.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot < 0 || !(TOP_LEVEL.contains(last) || last.startsWith("xn--"))) {
            return false;
        }
        try {
            IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            return true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException tooLong) {
            return false;
        }
    }
}
