package id.sophumas.browser;

import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.publication.ScriptedChannel;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The scripted platform in the place of one whose capabilities are known: the forms show a preview of whatever is enabled, and of a platform
 * that is in no list they could not.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StandInPlatform implements ChannelType {

    private final ScriptedChannel platform;

    StandInPlatform(ScriptedChannel platform) {
        this.platform = platform;
    }

    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        return platform;
    }
}
