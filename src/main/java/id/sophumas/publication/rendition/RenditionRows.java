package id.sophumas.publication.rendition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which renditions there are. A row is a fact about bytes, so it is written in a transaction of its own and stays whatever becomes of the
 * caller's.
 */
@Repository
class RenditionRows {

    /**
     * What came of a recipe.
     *
     * @param rendition null where none can be made
     * @param reason why none can be made, Indonesian; null where there is one
     */
    record Result(Rendition rendition, String reason) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;

    RenditionRows(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    Optional<Result> find(String source, String recipe) {
        return own.execute(transaction -> jdbc.sql("select * from olahan where sumber = ? and resep = ?")
                .params(source, recipe)
                .query(RenditionRows::result)
                .optional());
    }

    /** Notes what came of it. Where another node was faster, that one's word stands: it made the same bytes. */
    void keep(String source, String recipe, Result result) {
        try {
            own.executeWithoutResult(transaction -> insert(source, recipe, result));
        } catch (DuplicateKeyException somebodyWasFaster) {
            // then it is theirs that is found
        }
    }

    private void insert(String source, String recipe, Result result) {
        Rendition made = result.rendition();
        jdbc.sql("insert into olahan (sumber, resep, sha256, jenis, ukuran, lebar, tinggi, alasan, dibuat_pada)"
                        + " values (:source, :recipe, :sha256, :type, :size, :width, :height, :reason, :now)")
                .param("source", source)
                .param("recipe", recipe)
                .param("sha256", made == null ? null : made.sha256(), Types.VARCHAR)
                .param("type", made == null ? null : Rendition.JENIS, Types.VARCHAR)
                .param("size", made == null ? null : made.ukuran(), Types.BIGINT)
                .param("width", made == null ? null : made.lebar(), Types.INTEGER)
                .param("height", made == null ? null : made.tinggi(), Types.INTEGER)
                .param("reason", result.reason(), Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Result result(ResultSet row, int number) throws SQLException {
        String sha256 = row.getString("sha256");
        return new Result(
                sha256 == null
                        ? null
                        : new Rendition(sha256, row.getLong("ukuran"), row.getInt("lebar"), row.getInt("tinggi")),
                row.getString("alasan"));
    }
}
