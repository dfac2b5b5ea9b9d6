package id.sophumas.publication;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Post;
import id.sophumas.channel.PublicReach;
import id.sophumas.channel.PublicSite;
import id.sophumas.materi.MediaStore;
import id.sophumas.publication.rendition.Fitting;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Which bytes go out with a post, as evidence, and where platforms that fetch media themselves find them. Such an address works from when the
 * post is prepared until a day after it was last prepared or sent, and never for one that was refused, given up or withdrawn.
 */
@Service
public class OutgoingFiles {

    /** Path of the addresses, from the application's root. */
    public static final String PATH = "/publikasi/kiriman/";

    private static final int KEY_BYTES = 24;

    private final OutgoingFileRows rows;
    private final Fitting fitting;
    private final MediaStore store;
    private final PublicSite site;
    private final PublicReach reach;
    private final SecureRandom random = new SecureRandom();

    OutgoingFiles(OutgoingFileRows rows, Fitting fitting, MediaStore store, PublicSite site, PublicReach reach) {
        this.rows = rows;
        this.fitting = fitting;
        this.store = store;
        this.site = site;
        this.reach = reach;
    }

    /** The files that went out, or were last about to, with one post. */
    public List<OutgoingFile> of(String publicationId) {
        return rows.of(publicationId);
    }

    /** The file whose address has that key, while it works. */
    public Optional<OutgoingFile> open(String key) {
        return rows.open(key);
    }

    /**
     * Notes what goes out and opens its addresses.
     *
     * @param written the post with the files that were approved
     * @param fitted the same with the files that go out, in the same order
     * @return the latter with addresses, where the platform can reach them
     */
    Post opened(Entry entry, Post written, Post fitted) {
        List<Integer> carried = carried(fitted);
        List<OutgoingFile> files = rows.kept(
                entry.id(),
                carried.stream()
                        .map(i -> file(written.media().get(i), fitted.media().get(i)))
                        .toList());
        List<Attachment> media = new ArrayList<>(fitted.media());
        for (int n = 0; n < files.size(); n++) {
            int i = carried.get(n);
            media.set(i, media.get(i).at(address(files.get(n), fitted)));
        }
        return fitted.with(media);
    }

    /** The post with the files that went out, in order to look for it; with those that were approved where none have. */
    Post sent(Entry entry, Post written) {
        List<OutgoingFile> files = of(entry.id());
        return files.isEmpty()
                ? written
                : written.with(
                        files.stream().map(file -> attachment(file, written)).toList());
    }

    private List<Integer> carried(Post post) {
        List<Attachment> carried = fitting.carried(post);
        return IntStream.range(0, post.media().size())
                .filter(i -> carried.contains(post.media().get(i)))
                .boxed()
                .toList();
    }

    private OutgoingFile file(Attachment written, Attachment fitted) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new OutgoingFile(
                written.nama(),
                written.sha256(),
                fitted.nama(),
                fitted.sha256(),
                fitted.jenis(),
                fitted.ukuran(),
                fitted.lebar(),
                fitted.tinggi(),
                HexFormat.of().formatHex(key));
    }

    private Attachment attachment(OutgoingFile file, Post written) {
        return written.media().stream()
                .filter(approved -> approved.nama().equals(file.nama()))
                .map(approved -> new Attachment(
                        file.namaKirim(),
                        approved.teksAlternatif(),
                        file.jenis(),
                        file.ukuran(),
                        file.sha256(),
                        file.lebar(),
                        file.tinggi(),
                        approved.durasi(),
                        approved.pemotongan(),
                        address(file, written),
                        () -> store.open(file.sha256())))
                .findFirst()
                .orElseThrow();
    }

    /** Null where the platform could not reach it: then its channel says so and calls nobody. */
    private String address(OutgoingFile file, Post post) {
        return reach.reaches(post.key().kanal()) ? site.address(PATH + file.publicName()) : null;
    }
}
