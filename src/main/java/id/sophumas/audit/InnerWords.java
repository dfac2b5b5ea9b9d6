package id.sophumas.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is looked for inside of words, since words are found by their beginnings: a number without the zeros before it, letters and digits that
 * stand together, and what follows a form that is never a word of its own (Ejaan yang Disempurnakan, bentuk terikat). Any part of any word
 * would make the list of words several times as long.
 */
final class InnerWords {

    private static final Pattern BOUND = Pattern.compile(
            "(?:antar|anti|catur|dwi|ekstra|infra|inter|intra|kontra|maha|makro|mikro|mono|multi|nara|non|panca|pasca|poli|pra|purna|semi|sub|supra|swa|tele|trans|ultra)(\\p{L}{4,})");

    private static final Pattern LETTERS_AND_NUMBER = Pattern.compile("(\\p{L}+)(\\p{Nd}+)|(\\p{Nd}+)(\\p{L}+)");

    private static final Pattern ZEROS = Pattern.compile("0+(\\p{Nd}+)");

    private InnerWords() {}

    /** The words, and those that are looked for inside of them, each once. */
    static Set<String> with(Iterable<String> words) {
        Set<String> all = new LinkedHashSet<>();
        for (String word : words) {
            all.add(word);
            parts(word).forEach(part -> {
                all.add(part);
                withoutZeros(part).forEach(all::add);
            });
        }
        return all;
    }

    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>(List.of(word));
        Matcher bound = BOUND.matcher(word);
        if (bound.matches()) {
            parts.add(bound.group(1));
        }
        Matcher mixed = LETTERS_AND_NUMBER.matcher(word);
        if (mixed.matches()) {
            parts.add(mixed.group(2) == null ? mixed.group(4) : mixed.group(2));
        }
        return parts;
    }

    private static Stream<String> withoutZeros(String part) {
        Matcher zeros = ZEROS.matcher(part);
        return zeros.matches() ? Stream.of(zeros.group(1)) : Stream.empty();
    }
}
