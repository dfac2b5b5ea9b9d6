package id.sophumas.web.publication;

import id.sophumas.channel.Capabilities;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channels;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import id.sophumas.channel.Violation;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.publication.Posts;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.materi.MateriAccess;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/pratinjau}: a content version as it will appear on a channel, for those who may read the content. */
@RestController
class PratinjauController {

    private final MateriAccess access;
    private final MateriService contents;
    private final Posts posts;
    private final Channels channels;
    private final CapabilityCatalogue catalogue;

    PratinjauController(
            MateriAccess access,
            MateriService contents,
            Posts posts,
            Channels channels,
            CapabilityCatalogue catalogue) {
        this.access = access;
        this.contents = contents;
        this.posts = posts;
        this.channels = channels;
        this.catalogue = catalogue;
    }

    /** Without {@code versi} the newest version is shown. */
    @GetMapping("/api/pratinjau")
    PratinjauView of(
            @RequestParam String materiId, @RequestParam(required = false) Integer versi, @RequestParam String kanal) {
        access.reader(materiId);
        Capabilities takes = catalogue
                .of(kanal)
                .orElseThrow(() -> RequestRefused.invalid("Kanal itu tidak dikenal. Kanal yang aktif: %s."
                        .formatted(String.join(", ", channels.enabled()))));
        MateriVersion content = versi == null ? contents.latest(materiId) : contents.version(materiId, versi);
        Post post = posts.post(new LedgerKey("-", kanal, "-", materiId, content.versi()), content);
        CapabilityRules rules = new CapabilityRules(takes);
        List<Violation> violations =
                channels.find(kanal).map(channel -> channel.violations(post)).orElseGet(() -> rules.violations(post));
        return PratinjauView.of(post, rules, violations);
    }
}
