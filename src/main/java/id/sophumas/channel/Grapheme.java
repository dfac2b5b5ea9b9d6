package id.sophumas.channel;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text cut into what a reader sees as one character: a letter with its accents, an emoji with its skin colour, a flag. */
final class Grapheme {

    private static final Pattern ONE = Pattern.compile("\\X");

    private Grapheme() {}

    static Stream<String> of(String text) {
        return ONE.matcher(text).results().map(MatchResult::group);
    }
}
