package id.sophumas.channel.portal;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes articles, each in a transaction of its own: what is public does not depend on what its caller's transaction comes to. */
@Repository
class PortalStore {

    /**
     * An article as it stands.
     *
     * @param versi content version it shows
     * @param since when it began to show that version
     */
    record Standing(String id, String slug, int versi, Instant since) {}

    private static final String SELECT = "select id, slug, versi, diperbarui_pada from portal_artikel where ";
    private static final int ATTEMPTS = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    PortalStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The article of this SOP instance and content, whatever version it shows. */
    Optional<Standing> find(LedgerKey key) {
        return own.execute(transaction -> read(key));
    }

    /**
     * Puts a post on the portal under an address of its own, or over the older version of itself. Under one key there is one article,
     * however often and from however many threads this is called.
     *
     * @return the article, which shows this or a later version
     */
    Standing put(Post post, Instant now) {
        for (int attempt = 1; ; attempt++) {
            try {
                return own.execute(transaction -> write(post, now));
            } catch (DuplicateKeyException somebodyWasFaster) {
                // Another thread wrote this very post, which is then found, or took the address, and the next free one
                // is taken.
                if (attempt == ATTEMPTS) {
                    throw somebodyWasFaster;
                }
            }
        }
    }

    /**
     * Puts a later version in place of the article, which from then on says that it was corrected and why. What shows this version already is
     * left as it is.
     *
     * @return whether there is such an article
     */
    boolean correct(String id, Post corrected, String reason, Instant now) {
        return own.execute(transaction -> {
            Optional<Standing> standing = jdbc.sql(SELECT + "id = ?")
                    .param(id)
                    .query(PortalStore::standing)
                    .optional();
            standing.filter(found -> found.versi() < corrected.key().versi())
                    .filter(found -> replace(found, corrected, now))
                    .ifPresent(replaced -> jdbc.sql(
                                    "update portal_artikel set diralat_pada = ?, alasan_ralat = ? where id = ?")
                            .params(at(now), reason, id)
                            .update());
            return standing.isPresent();
        });
    }

    /** Withdraws the article; one that is withdrawn or not there stays so. Its address and files are kept, to say what became of them. */
    void withdraw(String id, Instant now) {
        own.executeWithoutResult(transaction -> jdbc.sql(
                        "update portal_artikel set ditarik_pada = ? where id = ? and ditarik_pada is null")
                .params(at(now), id)
                .update());
    }

    private Standing write(Post post, Instant now) {
        Optional<Standing> standing = read(post.key());
        if (standing.isEmpty()) {
            return insert(post, freeSlug(post.judul()), now);
        }
        if (standing.get().versi() < post.key().versi()) {
            replace(standing.get(), post, now);
        }
        return read(post.key()).orElseThrow();
    }

    private String freeSlug(String title) {
        String slug = Slug.of(title);
        Set<String> taken = new HashSet<>(jdbc.sql("select slug from portal_artikel where slug = ? or slug like ?")
                .params(slug, slug + "-%")
                .query(String.class)
                .list());
        int number = 1;
        while (taken.contains(Slug.numbered(slug, number))) {
            number++;
        }
        return Slug.numbered(slug, number);
    }

    private Standing insert(Post post, String slug, Instant now) {
        String id = UUID.randomUUID().toString();
        LedgerKey key = post.key();
        jdbc.sql(
                        "insert into portal_artikel (id, slug, process_instance_id, kanal, akun, materi_id, versi, sha256, judul, isi, tautan,"
                                + " terbit_pada, diperbarui_pada) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, slug, key.processInstanceId(), key.kanal(), key.akun(), key.materiId(), key.versi())
                .params(post.sha256(), post.judul(), post.body(), post.tautan(), at(now), at(now))
                .update();
        insertMedia(id, post.media());
        return new Standing(id, slug, key.versi(), now);
    }

    private boolean replace(Standing standing, Post post, Instant now) {
        int replaced = jdbc.sql("update portal_artikel set versi = ?, sha256 = ?, judul = ?, isi = ?, tautan = ?,"
                        + " diperbarui_pada = ? where id = ? and versi = ?")
                .params(post.key().versi(), post.sha256(), post.judul(), post.body(), post.tautan(), at(now))
                .params(standing.id(), standing.versi())
                .update();
        if (replaced == 1) {
            jdbc.sql("delete from portal_media where artikel_id = ?")
                    .param(standing.id())
                    .update();
            insertMedia(standing.id(), post.media());
        }
        return replaced == 1;
    }

    private void insertMedia(String article, List<Attachment> media) {
        int position = 0;
        for (Attachment file : media) {
            jdbc.sql(
                            "insert into portal_media (artikel_id, urutan, nama, teks_alternatif, jenis, ukuran, sha256, lebar, tinggi)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(article, ++position, file.nama(), file.teksAlternatif(), file.jenis(), file.ukuran())
                    .params(file.sha256(), file.lebar(), file.tinggi())
                    .update();
        }
    }

    private Optional<Standing> read(LedgerKey key) {
        return jdbc.sql(SELECT + "process_instance_id = ? and kanal = ? and akun = ? and materi_id = ?")
                .params(key.processInstanceId(), key.kanal(), key.akun(), key.materiId())
                .query(PortalStore::standing)
                .optional();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getString("id"),
                row.getString("slug"),
                row.getInt("versi"),
                row.getObject("diperbarui_pada", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
