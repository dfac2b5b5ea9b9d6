package id.sophumas.publication;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Channel;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import id.sophumas.channel.Violation;
import id.sophumas.materi.AlteredFile;
import id.sophumas.materi.Approval;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.MediaProperties;
import id.sophumas.materi.Sha256;
import id.sophumas.publication.rendition.Unfit;
import id.sophumas.refusal.RequestRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The last look before anything goes out: what was approved is what is posted, to the byte. */
@Component
class Clearance {

    /**
     * What may go out.
     *
     * @param written the post with the files that were approved
     * @param post the post with the files that go out
     * @param approval the approval it rests on
     */
    record Cleared(Post written, Post post, Approval approval) {

        Cleared with(Post other) {
            return new Cleared(written, other, approval);
        }
    }

    /** Why something may not go out; Indonesian. */
    static final class Withheld extends Exception {
        Withheld(String message) {
            super(message);
        }
    }

    private final MateriService contents;
    private final RunTerms terms;
    private final ReleaseApproval rule;
    private final Posts posts;
    private final Entries entries;
    private final OutgoingFiles outgoing;
    private final Path copies;

    Clearance(
            MateriService contents,
            RunTerms terms,
            ReleaseApproval rule,
            Posts posts,
            Entries entries,
            OutgoingFiles outgoing,
            MediaProperties properties) {
        this.contents = contents;
        this.terms = terms;
        this.rule = rule;
        this.posts = posts;
        this.entries = entries;
        this.outgoing = outgoing;
        this.copies = properties.uploadFolder();
    }

    /** The post of this order, if its content is what was approved and the channel can take it. */
    Cleared clear(PostingOrder order, Channel channel) throws Withheld {
        MateriVersion content = content(order);
        Approval approval = approval(order, content);
        if (!order.sha256().equals(content.sha256()) || !content.isIntact()) {
            throw new Withheld(
                    "Versi %d dari materi berbeda dengan yang disetujui sehingga tidak ditayangkan; mintakan persetujuan lagi."
                            .formatted(order.versi()));
        }
        Post written = post(order.key(channel.account()), content, order.linksOnly());
        Post post = intact(written);
        List<Violation> violations = channel.violations(post);
        if (!violations.isEmpty()) {
            throw new Withheld(violations.stream().map(Violation::pesan).collect(Collectors.joining(" ")));
        }
        return new Cleared(written, post, approval);
    }

    /** The post of a row, in order to look for it; empty where its content cannot be read. */
    Optional<Post> lookedFor(Entry entry) {
        try {
            MateriVersion content =
                    contents.version(entry.key().materiId(), entry.key().versi());
            return Optional.of(outgoing.sent(entry, post(entry.key(), content, entry.linksOnly())));
        } catch (RequestRefused gone) {
            return Optional.empty();
        }
    }

    /**
     * The post with the files that go out, if these and those they are made of are, to the byte, what their hashes say. Their
     * bytes are verified once more as they are sent; {@link VerifiedBytes#release} frees what that takes.
     */
    Post intact(Post written) throws Withheld {
        requireIntact(written);
        Post sources = VerifiedBytes.of(written, copies);
        try {
            Post post = fitted(sources);
            requireIntact(post);
            return VerifiedBytes.of(post, copies);
        } finally {
            VerifiedBytes.release(sources);
        }
    }

    /** The post that this content makes, or the one that tells its addresses. */
    Post post(LedgerKey key, MateriVersion content, boolean linksOnly) {
        return linksOnly ? posts.links(key, content, addresses(key)) : posts.post(key, content);
    }

    /** Where the content of this run can be read. */
    private List<String> addresses(LedgerKey key) {
        return entries.of(key.processInstanceId()).stream()
                .filter(entry -> entry.status() == Status.PUBLISHED && !entry.linksOnly())
                .map(entry -> entry.publication().url())
                .filter(Objects::nonNull)
                .toList();
    }

    private Approval approval(PostingOrder order, MateriVersion content) throws Withheld {
        ReleaseTerms asked = terms.of(order.processInstanceId())
                .orElseThrow(() -> new Withheld("Proses itu bukan pelaksanaan SOP yang menayangkan materi."));
        try {
            return rule.require(order.processInstanceId(), asked, content);
        } catch (RequestRefused refused) {
            throw new Withheld(refused.getMessage());
        }
    }

    private MateriVersion content(PostingOrder order) throws Withheld {
        try {
            return contents.version(order.materiId(), order.versi());
        } catch (RequestRefused unknown) {
            throw new Withheld(unknown.getMessage());
        }
    }

    private Post fitted(Post written) throws Withheld {
        try {
            return posts.fitted(written);
        } catch (Unfit unreadable) {
            throw new Withheld(unreadable.getMessage());
        }
    }

    private static void requireIntact(Post post) throws Withheld {
        for (Attachment file : post.media()) {
            if (!VerifiedBytes.isVerified(file)) {
                requireIntact(file);
            }
        }
    }

    private static void requireIntact(Attachment file) throws Withheld {
        try (InputStream bytes = new DigestInputStream(file.isi().getInputStream(), Sha256.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of()
                    .formatHex(((DigestInputStream) bytes).getMessageDigest().digest());
            if (!found.equals(file.sha256())) {
                throw altered(file);
            }
        } catch (AlteredFile altered) {
            throw altered(file);
        } catch (IOException unreadable) {
            throw new Withheld("Berkas \"%s\" tidak dapat dibaca dari penyimpanan.".formatted(file.nama()));
        }
    }

    private static Withheld altered(Attachment file) {
        return new Withheld("Isi berkas \"%s\" berbeda dengan yang disetujui.".formatted(file.nama()));
    }
}
