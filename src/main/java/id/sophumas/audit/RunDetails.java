package id.sophumas.audit;

import id.sophumas.audit.RunDecisions.Decided;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was done in many runs, read in a handful of queries however many they are; for exports. */
@Service
public class RunDetails {

    private final JdbcClient jdbc;
    private final RunDecisions decisions;
    private final RunSteps steps;
    private final RunPosts posts;
    private final RunComments comments;

    RunDetails(JdbcClient jdbc, RunDecisions decisions, RunSteps steps, RunPosts posts, RunComments comments) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.steps = steps;
        this.posts = posts;
        this.comments = comments;
    }

    /** The details of these runs, some hundred at most, in their order. */
    public List<RunDetail> of(List<RunLine> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        List<String> ids = runs.stream().map(RunLine::processInstanceId).toList();
        Map<String, List<Decided>> decided = decisions.of(ids);
        Map<String, List<StepLine>> stepsOf = steps.of(runs, decided);
        Map<String, List<PostLine>> postsOf = posts.of(ids, stepsOf);
        Map<String, List<RunComment>> said =
                comments.ofAll(ids).stream().collect(Collectors.groupingBy(RunComment::run));
        Map<String, Long> over = minutesOver(ids);
        return runs.stream()
                .map(run -> {
                    String id = run.processInstanceId();
                    Optional<Decided> standing = standing(decided.getOrDefault(id, List.of()));
                    return new RunDetail(
                            run,
                            stepsOf.getOrDefault(id, List.of()),
                            postsOf.getOrDefault(id, List.of()),
                            said.getOrDefault(id, List.of()),
                            standing.map(Decided::oleh).orElse(null),
                            standing.map(Decided::pada).orElse(null),
                            over.getOrDefault(id, 0L));
                })
                .toList();
    }

    /** A refusal lifts the approval before it. */
    private static Optional<Decided> standing(List<Decided> decided) {
        return decided.stream().reduce((earlier, later) -> later).filter(Decided::approved);
    }

    private Map<String, Long> minutesOver(Collection<String> runs) {
        Map<String, Long> minutes = new HashMap<>();
        jdbc.sql("select process_instance_id, menit_kerja - menit_baku as lewat from penyimpangan"
                        + " where process_instance_id in (:runs) and jenis = 'total' and menit_baku is not null")
                .param("runs", runs)
                .query(row -> {
                    minutes.merge(row.getString(1), row.getLong(2), Math::max);
                });
        return minutes;
    }
}
