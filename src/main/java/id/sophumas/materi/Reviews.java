package id.sophumas.materi;

import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which version on a step that reviews and revises has had a content before it: what its role writes then is review, not drafting. */
@Component
public class Reviews {

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that the step begins in a run; only the first time counts. Joins the caller's transaction.
     *
     * @param version the newest version at this moment
     */
    public void begin(String processInstanceId, String stepId, String materiId, int version) {
        boolean isKnown = jdbc.sql("select count(*) from awal_reviu where process_instance_id = ? and langkah = ?")
                        .params(processInstanceId, stepId)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!isKnown) {
            jdbc.sql("insert into awal_reviu (process_instance_id, langkah, materi_id, versi) values (?, ?, ?, ?)")
                    .params(processInstanceId, stepId, materiId, version)
                    .update();
        }
    }

    /** The newest version when the step first had the content before it, in whatever run; empty where it never had. */
    public OptionalInt firstSeen(String stepId, String materiId) {
        Integer version = jdbc.sql("select min(versi) from awal_reviu where langkah = ? and materi_id = ?")
                .params(stepId, materiId)
                .query(Integer.class)
                .optional()
                .orElse(null);
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }
}
