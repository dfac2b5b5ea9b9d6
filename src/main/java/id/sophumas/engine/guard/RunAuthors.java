package id.sophumas.engine.guard;

import id.sophumas.deadline.Deadlines;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriSummary;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote what a run is about, and who started it. */
@Component
class RunAuthors {

    private final JdbcClient jdbc;
    private final MateriService materi;
    private final Deadlines deadlines;

    RunAuthors(JdbcClient jdbc, MateriService materi, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.materi = materi;
        this.deadlines = deadlines;
    }

    /**
     * User ids of all of them.
     *
     * @param run the process instance
     * @param materiId its content; null where it has none yet
     */
    Set<String> of(Sop sop, String run, String materiId) {
        Set<String> authors = new HashSet<>(
                jdbc.sql("select START_USER_ID_ from ACT_HI_PROCINST where ID_ = ? and START_USER_ID_ is not null")
                        .param(run)
                        .query(String.class)
                        .list());
        Set<String> writing =
                sop.steps().stream().filter(Step::writes).map(Step::id).collect(Collectors.toSet());
        authors.addAll(deadlines.performers(run, writing).keySet());
        if (materiId != null) {
            materi.versions(materiId).stream().map(MateriSummary::oleh).forEach(authors::add);
        }
        return authors;
    }
}
