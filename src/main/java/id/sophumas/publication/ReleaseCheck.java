package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.Channels;
import id.sophumas.channel.LedgerKey;
import id.sophumas.materi.MateriVersion;
import id.sophumas.refusal.RequestRefused;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether content can go out on the channels a person chose, asked before the release is accepted. */
@Component
public class ReleaseCheck {

    private final Channels channels;
    private final Posts posts;
    private final Obstacles obstacles;
    private final Publications publications;

    ReleaseCheck(Channels channels, Posts posts, Obstacles obstacles, Publications publications) {
        this.channels = channels;
        this.posts = posts;
        this.obstacles = obstacles;
        this.publications = publications;
    }

    /**
     * The channels a release goes to. A run posts to a channel once: what is out already, when another channel refused the content and a
     * new version was approved, is corrected or taken down and never posted again.
     *
     * @param processInstanceId the run
     * @param kanal comma-separated names as a person gave them; null or blank for the SOP's own list less those not enabled and those that
     *     are done
     * @param ownList the SOP's own list
     * @param content the version to go out
     * @return enabled names, each once; empty only where all of the SOP's own are done
     * @throws RequestRefused (INVALID) where a name is unknown, not enabled or done, or a channel cannot take the content as it is
     */
    public List<String> channels(String processInstanceId, String kanal, List<String> ownList, MateriVersion content) {
        Set<String> done = publications.publishedChannels(processInstanceId);
        List<String> wanted = channels.resolve(kanal, ownList);
        List<String> names =
                wanted.stream().filter(name -> !done.contains(name)).toList();
        boolean chosen = kanal != null && !kanal.isBlank();
        if (chosen && names.size() < wanted.size()) {
            throw RequestRefused.invalid(
                    "Materi ini sudah tayang di kanal %s dan tidak dikirim dua kali. Pilih kanal yang belum."
                            .formatted(String.join(
                                    ", ", wanted.stream().filter(done::contains).toList())));
        }
        names.forEach(name -> channels.find(name).ifPresent(channel -> requireFit(channel, name, content)));
        return names;
    }

    private void requireFit(Channel channel, String name, MateriVersion content) {
        LedgerKey notYet = new LedgerKey("-", name, channel.account().toString(), content.materiId(), content.versi());
        obstacles.of(posts.post(notYet, content)).stream().findFirst().ifPresent(violation -> {
            throw RequestRefused.invalid("Kanal " + name + ": " + violation.pesan());
        });
    }
}
