package id.sophumas.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Trouble;
import java.util.Optional;

/** What an instance takes in one status, as it tells itself. */
final class InstanceLimits {

    private InstanceLimits() {}

    /** For people, Indonesian. Servers of other makes and old ones do not tell, and that is no fault of the account. */
    static Optional<String> told(MastodonApi mastodon) {
        try {
            JsonNode limits = mastodon.instance().json().at("/configuration/statuses");
            return limits.has("max_characters")
                    ? Optional.of("Batas peladen: %d karakter dan %d berkas per kiriman."
                            .formatted(
                                    limits.path("max_characters").asInt(),
                                    limits.path("max_media_attachments").asInt()))
                    : Optional.empty();
        } catch (Trouble untold) {
            return Optional.empty();
        }
    }
}
