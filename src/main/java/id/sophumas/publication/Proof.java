package id.sophumas.publication;

import id.sophumas.channel.http.Exchange;
import id.sophumas.channel.http.Exchanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every call made to a platform for a post, as evidence bound to the ledger's row. */
@Repository
class Proof {

    /** What a call was made for. */
    enum Phase {
        PREPARE,
        PUBLISH,
        RECONCILE,
        READ_BACK,
        CORRECT,
        TAKE_DOWN
    }

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Exchanges exchanges;

    Proof(JdbcClient jdbc, PlatformTransactionManager transactions, Exchanges exchanges) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.exchanges = exchanges;
    }

    /** Acts and keeps the calls it took. */
    <T> T during(Entry entry, Phase phase, Supplier<T> act) {
        return during(entry, phase, act, result -> result);
    }

    /** Acts, notes what came of it, and then keeps the calls it took: the note comes first, for it is what others go by. */
    <T, R> R during(Entry entry, Phase phase, Supplier<T> act, Function<T, R> note) {
        Exchanges.Recorded<T> recorded = exchanges.during(act);
        try {
            return note.apply(recorded.result());
        } finally {
            keep(entry, phase, recorded.calls());
        }
    }

    /** What a call came to counts for more than its evidence, so a failure to keep that is logged only. */
    private void keep(Entry entry, Phase phase, List<Exchange> calls) {
        try {
            own.executeWithoutResult(transaction -> calls.forEach(call -> insert(entry.id(), phase, call)));
        } catch (RuntimeException failure) {
            LOG.error(
                    "The evidence of a call to channel {} could not be kept",
                    entry.key().kanal(),
                    failure);
        }
    }

    /** The calls made for one post, the oldest first. */
    List<PlatformCall> of(String publicationId) {
        return jdbc.sql("select * from publikasi_panggilan where publikasi_id = ? order by id")
                .param(publicationId)
                .query(Proof::call)
                .list();
    }

    private void insert(String publicationId, Phase phase, Exchange call) {
        jdbc.sql(
                        "insert into publikasi_panggilan (publikasi_id, tahap, pada, lama_ms, metode, alamat, permintaan, status,"
                                + " jejak, jawaban) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(publicationId, phase.name(), call.at().atOffset(ZoneOffset.UTC))
                .params((int) Math.min(Integer.MAX_VALUE, call.lasted().toMillis()), call.method(), call.address())
                .params(call.request(), call.status(), call.trace(), call.response())
                .update();
    }

    private static PlatformCall call(ResultSet row, int number) throws SQLException {
        return new PlatformCall(
                row.getString("tahap"),
                row.getObject("pada", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getInt("lama_ms")),
                row.getString("metode"),
                row.getString("alamat"),
                row.getString("permintaan"),
                row.getObject("status", Integer.class),
                row.getString("jejak"),
                row.getString("jawaban"));
    }
}
