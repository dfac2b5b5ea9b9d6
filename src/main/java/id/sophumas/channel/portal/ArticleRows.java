package id.sophumas.channel.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Rows of the portal's tables as records. */
final class ArticleRows {

    private ArticleRows() {}

    static Article article(ResultSet row, List<ArticleMedia> media) throws SQLException {
        OffsetDateTime corrected = row.getObject("diralat_pada", OffsetDateTime.class);
        return new Article(
                row.getString("id"),
                row.getString("slug"),
                row.getString("judul"),
                row.getString("isi"),
                row.getString("tautan"),
                row.getString("sha256"),
                row.getObject("terbit_pada", OffsetDateTime.class).toInstant(),
                row.getObject("diperbarui_pada", OffsetDateTime.class).toInstant(),
                corrected == null ? null : corrected.toInstant(),
                row.getString("alasan_ralat"),
                media);
    }

    static ArticleMedia media(ResultSet row, int number) throws SQLException {
        return new ArticleMedia(
                row.getString("nama"),
                row.getString("teks_alternatif"),
                row.getString("jenis"),
                row.getLong("ukuran"),
                row.getString("sha256"),
                row.getObject("lebar", Integer.class),
                row.getObject("tinggi", Integer.class));
    }
}
