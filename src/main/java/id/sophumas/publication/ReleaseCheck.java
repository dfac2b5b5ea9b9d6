package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.Channels;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Violation;
import id.sophumas.materi.MateriVersion;
import id.sophumas.refusal.RequestRefused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether content can go out on the channels a person chose, asked before the release is accepted. */
@Component
public class ReleaseCheck {

    private final Channels channels;
    private final Posts posts;

    ReleaseCheck(Channels channels, Posts posts) {
        this.channels = channels;
        this.posts = posts;
    }

    /**
     * The channels a release goes to.
     *
     * @param kanal comma-separated names as a person gave them; null or blank for the SOP's own list less those not enabled
     * @param ownList the SOP's own list
     * @param content the version to go out
     * @return enabled names, each once; never empty
     * @throws RequestRefused (INVALID) where a name is unknown or not enabled, or a channel cannot take the content as it is
     */
    public List<String> channels(String kanal, List<String> ownList, MateriVersion content) {
        List<String> names = channels.resolve(kanal, ownList);
        names.forEach(name -> channels.find(name).ifPresent(channel -> requireFit(channel, name, content)));
        return names;
    }

    private void requireFit(Channel channel, String name, MateriVersion content) {
        LedgerKey notYet = new LedgerKey("-", name, channel.account().toString(), content.materiId(), content.versi());
        for (Violation violation : channel.violations(posts.post(notYet, content))) {
            throw RequestRefused.invalid("Kanal " + name + ": " + violation.pesan());
        }
    }
}
