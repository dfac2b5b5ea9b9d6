package id.sophumas.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of {@code publikasi_berkas}: which bytes went out with a post, and until when their addresses work. */
@Repository
class OutgoingFileRows {

    private static final Duration OPEN = Duration.ofHours(24);
    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;

    OutgoingFileRows(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The files that went out, or were last about to, with one post. */
    List<OutgoingFile> of(String publicationId) {
        return own.execute(transaction -> rows(publicationId));
    }

    /** The file whose address has that key, while it works. */
    Optional<OutgoingFile> open(String key) {
        return jdbc.sql(
                        "select f.* from publikasi_berkas f join publikasi p on p.id = f.publikasi_id"
                                + " where f.kunci = ? and f.terbuka_sampai > ? and p.status <> 'REJECTED' and not exists"
                                + " (select 1 from ralat r where r.publikasi_id = p.id and r.jenis = 'TARIK' and r.status = 'SELESAI')")
                .params(key, now())
                .query(OutgoingFileRows::file)
                .optional();
    }

    /** Under the addresses they had, where the same went out before. */
    List<OutgoingFile> kept(String publicationId, List<OutgoingFile> wanted) {
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
                .query(OutgoingFileRows::file)
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
