package id.sophumas.materi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which run of which SOP a content was written for. The database holds the rule that a content belongs to one run and a run has one content,
 * by two unique columns; rows from before that rule, where they break it, have neither and are left as they are.
 */
@Repository
class UsageRepository {

    private final JdbcClient jdbc;

    UsageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Naming the same content again (a returned draft) changes nothing.
     *
     * @throws org.springframework.dao.DuplicateKeyException where the content is another run's, or the run has another
     */
    void bind(String materiId, String processInstanceId, String sopKey, Instant now) {
        jdbc.sql("""
                        insert into materi_pemakaian (process_instance_id, materi_id, sop_key, pada, milik, milik_proses)
                        select cast(:instance as varchar(64)), id, cast(:sop as varchar(255)), cast(:now as timestamp with time zone),
                            id, cast(:instance as varchar(64))
                        from materi
                        where id = :materi
                          and not exists (select 1 from materi_pemakaian where process_instance_id = :instance and materi_id = :materi)
                        """)
                .param("instance", processInstanceId)
                .param("sop", sopKey)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("materi", materiId)
                .update();
    }

    /** The contents of a run: one at most, but for runs from before that was a rule. */
    List<String> contentsOf(String processInstanceId) {
        return jdbc.sql("select materi_id from materi_pemakaian where process_instance_id = ? order by pada")
                .param(processInstanceId)
                .query(String.class)
                .list();
    }

    List<Usage> of(String materiId) {
        return jdbc.sql(
                        "select process_instance_id, sop_key, pada from materi_pemakaian where materi_id = ? order by pada")
                .param(materiId)
                .query((row, n) -> new Usage(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
