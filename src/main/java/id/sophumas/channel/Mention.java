package id.sophumas.channel;

import java.util.regex.Pattern;

/** People whom a text names across servers, as Mastodon finds them (its Account::MENTION_RE): {@code @user@server}. */
final class Mention {

    private static final String NAME = "[a-z0-9_]++(?:[.-]++[a-z0-9_]++)*+";

    private static final Pattern ACROSS_SERVERS = Pattern.compile(
            "(?<![=/\\p{L}\\p{N}_])(@" + NAME + ")@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]", Pattern.CASE_INSENSITIVE);

    private Mention() {}

    /** The text with the users alone. */
    static String shortened(String text) {
        return ACROSS_SERVERS.matcher(text).replaceAll("$1");
    }
}
