package id.sophumas.channel.wordpress;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.WordPressStandIn;
import java.util.HashMap;
import java.util.Map;

/** Channels on a site. */
final class Accounts {

    private Accounts() {}

    static WordPressChannel on(WordPressStandIn site, Exchanges exchanges) {
        return with(Map.of("base-url", site.baseUrl()), exchanges);
    }

    /** @param settings what differs from the stand-in's account */
    static WordPressChannel with(Map<String, String> settings, Exchanges exchanges) {
        Map<String, String> all = new HashMap<>(
                Map.of("username", WordPressStandIn.USERNAME, "application-password", WordPressStandIn.PASSWORD));
        all.putAll(settings);
        return (WordPressChannel) new WordPressType(ChannelFixtures.catalogue(), ChannelFixtures.clients(exchanges))
                .open("wordpress", ChannelFixtures.settings("wordpress", all));
    }
}
