package id.sophumas.publication;

import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channels;
import id.sophumas.channel.Post;
import id.sophumas.channel.PublicReach;
import id.sophumas.channel.Violation;
import id.sophumas.publication.rendition.Fitting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands in the way of a post, as far as that is known before anything is made of it or sent. */
@Component
public class Obstacles {

    private final Channels channels;
    private final CapabilityCatalogue catalogue;
    private final Fitting fitting;
    private final PublicReach reach;

    Obstacles(Channels channels, CapabilityCatalogue catalogue, Fitting fitting, PublicReach reach) {
        this.channels = channels;
        this.catalogue = catalogue;
        this.fitting = fitting;
        this.reach = reach;
    }

    /**
     * Why the post cannot go out on its channel; empty where it can, as far as we know.
     *
     * @param written with its files as their author gave them
     */
    public List<Violation> of(Post written) {
        List<Violation> found = new ArrayList<>(ofItsChannel(written));
        found.addAll(fitting.unreadable(written));
        reach.violation(written).ifPresent(found::add);
        return found;
    }

    /** A channel that is not enabled is judged by its platform. */
    private List<Violation> ofItsChannel(Post written) {
        String kanal = written.key().kanal();
        Post expected = fitting.expected(written);
        return channels.find(kanal)
                .map(channel -> channel.violations(expected))
                .or(() -> catalogue.of(kanal).map(takes -> new CapabilityRules(takes).violations(expected)))
                .orElseGet(List::of);
    }
}
