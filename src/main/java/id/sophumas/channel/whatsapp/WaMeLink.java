package id.sophumas.channel.whatsapp;

import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Post;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The address that opens WhatsApp with the message written, so that a person only chooses the group and sends it. */
public final class WaMeLink {

    private static final String ADDRESS = "https://wa.me/?text=";

    private final CapabilityRules rules;

    /** @param rules WhatsApp's */
    public WaMeLink(CapabilityRules rules) {
        this.rules = rules;
    }

    /** The address for this post: its text, with its link at the end where the text does not show it and there is room. */
    public String of(Post post) {
        return ADDRESS + UriUtils.encode(rules.linkedText(post), StandardCharsets.UTF_8);
    }
}
