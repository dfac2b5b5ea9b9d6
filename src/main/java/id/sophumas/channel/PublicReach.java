package id.sophumas.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether platforms that fetch media themselves can reach us: nobody but this very machine reaches a loopback address. */
@Component
public class PublicReach {

    private final CapabilityCatalogue catalogue;
    private final ChannelProperties properties;
    private final PublicSite site;

    PublicReach(CapabilityCatalogue catalogue, ChannelProperties properties, PublicSite site) {
        this.catalogue = catalogue;
        this.properties = properties;
        this.site = site;
    }

    /** What stands in the way of a post whose files the platform would fetch in vain; empty where nothing does. */
    public Optional<Violation> violation(Post post) {
        String kanal = post.key().kanal();
        return catalogue
                .of(kanal)
                .filter(takes -> takes.media().fetched() && !reaches(kanal))
                .filter(takes -> !new CapabilityRules(takes).carried(post).isEmpty())
                .map(takes -> new Violation(
                        "media",
                        "%s mengambil sendiri gambar dan video dari alamat publik aplikasi ini, padahal alamat itu (%s) tidak dapat dibuka dari internet. Mintalah administrator mengisi sop.public-url, atau tayangkan dahulu tanpa kanal ini."
                                .formatted(takes.label(), site.publicUrl())));
    }

    /**
     * Whether a channel's platform can fetch what stands below {@code sop.public-url}. A platform on this machine, as in a trial, can always.
     *
     * @param kanal the channel's name
     */
    public boolean reaches(String kanal) {
        ChannelProperties.Switch channel = properties.channels().get(kanal);
        boolean isHere =
                channel != null && host(channel.baseUrl()).filter(Loopback::is).isPresent();
        return isHere
                || host(site.publicUrl()).filter(host -> !Loopback.is(host)).isPresent();
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(address == null ? null : new URI(address.strip()).getHost());
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
