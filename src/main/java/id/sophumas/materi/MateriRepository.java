package id.sophumas.materi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contents and their versions in the database. */
@Repository
class MateriRepository {

    private final JdbcClient jdbc;

    MateriRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(MateriVersion first, Author author) {
        jdbc.sql(
                        "insert into materi (id, versi_terakhir, dibuat_oleh, peran_pembuat, dibuat_pada) values (?, ?, ?, ?, ?)")
                .params(
                        first.materiId(),
                        first.versi(),
                        author.userId(),
                        JsonColumn.write(author.roles().stream().sorted().toList()),
                        first.pada().atOffset(ZoneOffset.UTC))
                .update();
        insert(first);
    }

    void append(MateriVersion next) {
        insert(next);
        jdbc.sql("update materi set versi_terakhir = ? where id = ?")
                .params(next.versi(), next.materiId())
                .update();
    }

    /** The number of the newest version, held against other writers until the transaction ends. */
    Optional<Integer> lock(String id) {
        return jdbc.sql("select versi_terakhir from materi where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    Optional<Integer> latest(String id) {
        return jdbc.sql("select versi_terakhir from materi where id = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    Optional<Author> creator(String id) {
        return jdbc.sql("select dibuat_oleh, peran_pembuat from materi where id = ?")
                .param(id)
                .query((row, n) -> new Author(row.getString(1), JsonColumn.readSet(row.getString(2))))
                .optional();
    }

    Optional<MateriVersion> version(String id, int n) {
        List<Media> media = media(id, n);
        return jdbc.sql("select * from materi_versi where materi_id = ? and versi = ?")
                .params(id, n)
                .query((row, i) -> version(row, media))
                .optional();
    }

    List<MateriSummary> versions(String id) {
        return jdbc.sql("select versi, judul, sha256, oleh, pada from materi_versi where materi_id = ? order by versi")
                .param(id)
                .query((row, i) -> new MateriSummary(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    private void insert(MateriVersion version) {
        jdbc.sql(
                        "insert into materi_versi (materi_id, versi, judul, isi, teks, tautan, sha256, oleh, pada) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.materiId(),
                        version.versi(),
                        version.judul(),
                        version.isi(),
                        JsonColumn.write(version.teks()),
                        version.tautan(),
                        version.sha256(),
                        version.oleh(),
                        version.pada().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < version.media().size(); i++) {
            insert(version, i, version.media().get(i));
        }
    }

    private void insert(MateriVersion version, int position, Media file) {
        jdbc.sql("""
                        insert into materi_media
                            (materi_id, versi, urutan, nama, teks_alternatif, jenis, ukuran, sha256, lebar, tinggi, pemotongan)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        version.materiId(),
                        version.versi(),
                        position,
                        file.nama(),
                        file.teksAlternatif(),
                        file.jenis(),
                        file.ukuran(),
                        file.sha256(),
                        file.lebar(),
                        file.tinggi(),
                        file.pemotongan().word())
                .update();
    }

    private List<Media> media(String id, int n) {
        return jdbc.sql("select * from materi_media where materi_id = ? and versi = ? order by urutan")
                .params(id, n)
                .query((row, i) -> new Media(
                        row.getString("nama"),
                        row.getString("teks_alternatif"),
                        row.getString("jenis"),
                        row.getLong("ukuran"),
                        row.getString("sha256"),
                        row.getObject("lebar", Integer.class),
                        row.getObject("tinggi", Integer.class),
                        Framing.of(row.getString("pemotongan")).orElseThrow()))
                .list();
    }

    private static MateriVersion version(ResultSet row, List<Media> media) throws SQLException {
        return new MateriVersion(
                row.getString("materi_id"),
                row.getInt("versi"),
                row.getString("judul"),
                row.getString("isi"),
                JsonColumn.readMap(row.getString("teks")),
                row.getString("tautan"),
                media,
                row.getString("sha256"),
                row.getString("oleh"),
                row.getObject("pada", OffsetDateTime.class).toInstant());
    }
}
