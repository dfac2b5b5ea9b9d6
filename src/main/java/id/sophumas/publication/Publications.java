package id.sophumas.publication;

import id.sophumas.channel.Channels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells where content was posted. */
@Service
public class Publications {

    private final Entries entries;
    private final Proof proof;
    private final Channels channels;

    Publications(Entries entries, Proof proof, Channels channels) {
        this.entries = entries;
        this.proof = proof;
        this.channels = channels;
    }

    /**
     * The posts of one SOP instance, in the order they were begun.
     *
     * @param processInstanceId the SOP's instance; an unknown one has no posts
     */
    public List<Publication> of(String processInstanceId) {
        return entries.of(processInstanceId).stream().map(Entry::publication).toList();
    }

    /** The post of an account that came last, whatever became of it. */
    public Optional<Publication> last(String kanal, String akun) {
        return entries.last(kanal, akun).map(Entry::publication);
    }

    /** Names of the channels that one SOP instance has posted to already, whatever the version. */
    public Set<String> publishedChannels(String processInstanceId) {
        return of(processInstanceId).stream()
                .filter(post -> post.status() == Status.PUBLISHED)
                .map(post -> post.key().kanal())
                .collect(Collectors.toSet());
    }

    /** Whether a channel refused this version and nobody gave the post up: the content must be changed. */
    public boolean isContentRefused(String processInstanceId, String materiId, int versi) {
        return of(processInstanceId).stream()
                .filter(post ->
                        post.key().materiId().equals(materiId) && post.key().versi() == versi)
                .anyMatch(post -> post.status() == Status.REJECTED && post.dibatalkanOleh() == null);
    }

    /** The calls made to the platform for one post, the oldest first. */
    public List<PlatformCall> calls(String publicationId) {
        return proof.of(publicationId);
    }

    /** Whether the channel may be posted to. */
    public boolean isEnabled(String kanal) {
        return channels.find(kanal).isPresent();
    }
}
