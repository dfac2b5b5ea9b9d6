package id.sophumas.channel;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A published post and the content that is to stand in its place.
 *
 * @param published as it went out
 * @param corrected as it is to be shown
 * @param alasan why, for a channel that tells its readers; null where nothing is told
 */
public record Correction(Post published, Post corrected, String alasan) {

    /** A correction whose reason is told nobody. */
    public Correction(Post published, Post corrected) {
        this(published, corrected, null);
    }

    /** Whether it shows other files than before, or the same in another order, on the platform of these rules. */
    public boolean changesFiles(CapabilityRules rules) {
        return changes(rules, Attachment::sha256);
    }

    /** Whether it says otherwise than before what its files show. */
    public boolean changesAlternativeTexts(CapabilityRules rules) {
        return changes(rules, Attachment::teksAlternatif);
    }

    /** Whether it points its readers elsewhere than before. */
    public boolean changesLink() {
        return !Objects.equals(published.tautan(), corrected.tautan());
    }

    private boolean changes(CapabilityRules rules, Function<Attachment, String> part) {
        return !parts(rules, published, part).equals(parts(rules, corrected, part));
    }

    private static List<String> parts(CapabilityRules rules, Post post, Function<Attachment, String> part) {
        return rules.carried(post).stream().map(part).toList();
    }
}
