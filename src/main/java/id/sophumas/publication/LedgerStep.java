package id.sophumas.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One step of one row of {@code publikasi}, committed on its own, which takes effect only on the revision that was read. Leases run by the
 * database's clock, which all nodes share and nobody moves.
 */
@Component
class LedgerStep {

    /** The node lets the row go. */
    static final String RELEASED = ", pelaksana = null, sewa_sampai = null";

    private static final String NEXT = "update publikasi set revisi = revisi + 1";
    private static final String IF_UNCHANGED = " where id = :id and revisi = :revision";
    private static final String LEASE =
            " sewa_sampai = current_timestamp + cast(:lease as integer) * interval '1' second";
    private static final String LEASED = ", pelaksana = :node," + LEASE;

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final PublicationProperties properties;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    LedgerStep(
            JdbcClient jdbc, PlatformTransactionManager transactions, PublicationProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.properties = properties;
        this.clock = clock;
    }

    /** A change of this row, to be completed with the parameters it names. */
    StatementSpec change(Entry entry, String assignments) {
        return ofRevision(entry, NEXT + ", waktu = :now, " + assignments + IF_UNCHANGED)
                .param("now", now());
    }

    /** A change after which this node holds the row; without assignments not even its time changes. */
    StatementSpec lease(Entry entry, String assignments, String condition) {
        String more = assignments.isEmpty() ? "" : ", waktu = :now, " + assignments;
        return leased(entry, NEXT + more + LEASED + IF_UNCHANGED + " and " + condition)
                .param("node", node)
                .param("now", now());
    }

    /** The lease of a row that this node holds, from now on anew. */
    StatementSpec renewal(Entry entry) {
        return leased(entry, "update publikasi set" + LEASE + IF_UNCHANGED);
    }

    /** Carries the change out; empty where somebody else changed the row first. */
    Optional<Entry> take(Entry entry, StatementSpec change) {
        // Read back before the commit lets the row go: read after it, the row may already be somebody else's step.
        return inOwn(() -> change.update() == 1 ? LedgerRows.of(jdbc, entry.key()) : Optional.empty());
    }

    <T> T inOwn(Supplier<T> step) {
        return own.execute(transaction -> step.get());
    }

    OffsetDateTime now() {
        return at(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private StatementSpec leased(Entry entry, String sql) {
        return ofRevision(entry, sql).param("lease", properties.lease().toSeconds());
    }

    private StatementSpec ofRevision(Entry entry, String sql) {
        return jdbc.sql(sql).param("id", entry.id()).param("revision", entry.revision());
    }
}
