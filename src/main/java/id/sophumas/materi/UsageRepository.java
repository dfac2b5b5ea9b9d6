package id.sophumas.materi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which run of which SOP uses a content. */
@Repository
class UsageRepository {

    private final JdbcClient jdbc;

    UsageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Naming the same content again (a returned draft) changes nothing. */
    void bind(String materiId, String processInstanceId, String sopKey, Instant now) {
        jdbc.sql("""
                        insert into materi_pemakaian (process_instance_id, materi_id, sop_key, pada)
                        select cast(:instance as varchar(64)), id, cast(:sop as varchar(255)), cast(:now as timestamp with time zone)
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
