package id.sophumas.publication;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Post;
import id.sophumas.channel.PublicReach;
import id.sophumas.channel.PublicSite;
import id.sophumas.materi.MediaStore;
import id.sophumas.publication.rendition.Fitting;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which bytes go out with a post, as evidence, and where platforms that fetch media themselves find them. Such an address works from when the
 * post is prepared until a day after it was last prepared or sent, and never for one that was refused, given up or withdrawn.
 */
@Repository
public class OutgoingFiles {

    /** Path of the addresses, from the application's root. */
    public static final String PATH = "/publikasi/kiriman/";

    private static final Duration OPEN = Duration.ofHours(24);
    private static final int KEY_BYTES = 24;
    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Fitting fitting;
    private final MediaStore store;
    private final PublicSite site;
    private final PublicReach reach;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OutgoingFiles(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Fitting fitting,
            MediaStore store,
            PublicSite site,
            PublicReach reach,
            Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.fitting = fitting;
        this.store = store;
        this.site = site;
        this.reach = reach;
        this.clock = clock;
    }

    /** The files that went out, or were last about to, with one post. */
    public List<OutgoingFile> of(String publicationId) {
        return own.execute(transaction -> rows(publicationId));
    }

    /** The file whose address has that key, while it works. */
    public Optional<OutgoingFile> open(String key) {
        return jdbc.sql(
                        "select f.* from publikasi_berkas f join publikasi p on p.id = f.publikasi_id"
                                + " where f.kunci = ? and f.terbuka_sampai > ? and p.status <> 'REJECTED' and not exists"
                                + " (select 1 from ralat r where r.publikasi_id = p.id and r.jenis = 'TARIK' and r.status = 'SELESAI')")
                .params(key, now())
                .query(OutgoingFiles::file)
                .optional();
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
        List<OutgoingFile> files = kept(
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

    /** Under the addresses they had, where the same went out before. */
    private List<OutgoingFile> kept(String publicationId, List<OutgoingFile> wanted) {
        for (int attempt = 1; ; attempt++) {
            try {
                return own.execute(transaction -> keep(publicationId, wanted));
            } catch (DuplicateKeyException somebodyWasFaster) {
                // then theirs is found
                if (attempt == ATTEMPTS) {
                    throw somebodyWasFaster;
                }
            }
        }
    }

    private List<OutgoingFile> keep(String publicationId, List<OutgoingFile> wanted) {
        List<OutgoingFile> known = rows(publicationId);
        OffsetDateTime until = now().plus(OPEN);
        boolean same = known.size() == wanted.size()
                && IntStream.range(0, known.size()).allMatch(i -> known.get(i).isSameAs(wanted.get(i)));
        if (same) {
            jdbc.sql("update publikasi_berkas set terbuka_sampai = ? where publikasi_id = ?")
                    .params(until, publicationId)
                    .update();
            return known;
        }
        jdbc.sql("delete from publikasi_berkas where publikasi_id = ?")
                .param(publicationId)
                .update();
        for (int i = 0; i < wanted.size(); i++) {
            insert(publicationId, i, wanted.get(i), until);
        }
        return wanted;
    }

    private void insert(String publicationId, int position, OutgoingFile file, OffsetDateTime until) {
        jdbc.sql("insert into publikasi_berkas (publikasi_id, urutan, nama, sumber, nama_kirim, sha256, jenis, ukuran,"
                        + " lebar, tinggi, kunci, terbuka_sampai) values (:id, :position, :name, :source, :sent, :sha256,"
                        + " :type, :size, :width, :height, :key, :until)")
                .param("id", publicationId)
                .param("position", position)
                .param("name", file.nama())
                .param("source", file.sumber())
                .param("sent", file.namaKirim())
                .param("sha256", file.sha256())
                .param("type", file.jenis())
                .param("size", file.ukuran())
                .param("width", file.lebar(), Types.INTEGER)
                .param("height", file.tinggi(), Types.INTEGER)
                .param("key", file.kunci())
                .param("until", until)
                .update();
    }

    private List<OutgoingFile> rows(String publicationId) {
        return jdbc.sql("select * from publikasi_berkas where publikasi_id = ? order by urutan")
                .param(publicationId)
                .query(OutgoingFiles::file)
                .list();
    }

    private static OutgoingFile file(ResultSet row, int number) throws SQLException {
        return new OutgoingFile(
                row.getString("nama"),
                row.getString("sumber"),
                row.getString("nama_kirim"),
                row.getString("sha256"),
                row.getString("jenis"),
                row.getLong("ukuran"),
                row.getObject("lebar", Integer.class),
                row.getObject("tinggi", Integer.class),
                row.getString("kunci"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
