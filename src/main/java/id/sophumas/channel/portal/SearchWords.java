package id.sophumas.channel.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a visitor looks for, made harmless: as LIKE patterns in which {@code %}, {@code _} and {@code !} mean themselves ({@code escape '!'}).
 * An article is found when each of the words occurs in it.
 */
final class SearchWords {

    /** Characters of a query that are looked at; the rest is dropped. */
    static final int MAX_LENGTH = 200;

    private static final int MAX_WORDS = 8;

    private SearchWords() {}

    /** Patterns, lower case; empty where the query says nothing. */
    static List<String> patterns(String query) {
        if (query == null) {
            return List.of();
        }
        String looked = query.substring(0, Math.min(query.length(), MAX_LENGTH))
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", " ")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(looked.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%")
                .toList();
    }
}
