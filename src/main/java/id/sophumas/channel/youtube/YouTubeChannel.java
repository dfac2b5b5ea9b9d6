package id.sophumas.channel.youtube;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Uploads one film. All its parts but the last are sent while preparing, which leaves nothing behind but a session; the last part makes the
 * video. The session settles every doubt: it knows whether it has become a video.
 */
class YouTubeChannel implements Channel {

    private final Account account;
    private final CapabilityRules rules;
    private final VideoMetadata metadata;
    private final PlatformClient youTube;
    private final Videos videos;
    private final UploadSession session;

    YouTubeChannel(String channel, CapabilityRules rules, VideoMetadata metadata, PlatformClient youTube, int part) {
        this.account = new Account(channel, YouTubeType.NAME, channel);
        this.rules = rules;
        this.metadata = metadata;
        this.youTube = youTube;
        this.videos = new Videos(youTube, metadata.privacy());
        this.session = new UploadSession(new ResumableUpload(youTube), videos, part);
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public List<Violation> violations(Post post) {
        List<Violation> found = new ArrayList<>(rules.violations(post));
        found.addAll(metadata.violations(post));
        return found;
    }

    @Override
    public Preparation prepare(Post post, Map<String, String> handles) {
        Map<String, String> reached = new HashMap<>(handles);
        return Attempt.preparing(reached, () -> session.prepare(film(post), metadata.of(post), reached));
    }

    @Override
    public Outcome publish(Post post, Map<String, String> handles) {
        Optional<String> video = UploadSession.video(handles);
        return video.isPresent()
                ? videos.published(video.get())
                : Attempt.publishing(() -> session.publish(film(post), handles));
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> handles) {
        Optional<String> video = UploadSession.video(handles);
        return video.isPresent()
                ? new Finding.Found(videos.published(video.get()))
                : Attempt.looking(() -> session.find(film(post), handles));
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return Attempt.readingBack(() -> videos.read(remoteId));
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return Attempt.takingDown(() -> videos.delete(remoteId));
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        if (correction.changesFiles(rules)) {
            return new Takedown.ByHand(
                    "YouTube tidak dapat mengganti film pada video yang sudah tayang. Tarik video %s, lalu tayangkan versi yang sudah diralat."
                            .formatted(Videos.address(remoteId)));
        }
        return Attempt.correcting(() -> videos.update(remoteId, metadata.snippet(correction.corrected())));
    }

    @Override
    public AccountState check() {
        return Attempt.checking(() -> {
            Reply reply = youTube.call(null, http -> http.get().uri("/youtube/v3/channels?part=id&mine=true"));
            reply.require("/kind");
            return reply.json().at("/items/0/id").isMissingNode()
                    ? new AccountState(true, false, null, null, "Akun ini tidak memiliki kanal YouTube.")
                    : AccountState.well();
        });
    }

    private Attachment film(Post post) {
        return rules.carried(post).stream()
                .filter(file -> file.jenis().startsWith("video/"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a post without a film passed the rules"));
    }
}
