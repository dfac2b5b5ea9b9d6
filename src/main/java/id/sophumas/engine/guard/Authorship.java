package id.sophumas.engine.guard;

import id.sophumas.deadline.Deadlines;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriSummary;
import id.sophumas.materi.Reviews;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who wrote what is to be decided on. A writer is whoever saved any version of the content, up to the one decided on, and whoever completed
 * a step of the run that drafts or revises: the person counts, in whatever capacity he did it.
 *
 * <p>One thing is not writing. Where the SOP lets a reviewer correct what he reviews and pass it on (a step that both revises and decides,
 * with another decision still to come before the release), what was saved since that step first had the content before it is part of the
 * review, and completing the step itself is the decision. The decision that the release rests on knows no such exception: nobody approves
 * last what has a word of his own in it.
 */
@Component
class Authorship {

    private final MateriService materi;
    private final Reviews reviews;
    private final Deadlines deadlines;

    Authorship(MateriService materi, Reviews reviews, Deadlines deadlines) {
        this.materi = materi;
        this.reviews = reviews;
        this.deadlines = deadlines;
    }

    /**
     * What makes the person a writer of the content that the step decides on, in words for him ("Anda ..."); empty where he is none.
     *
     * @param run the process instance
     */
    Optional<String> of(String userId, Sop sop, Step decision, String run, String materiId) {
        int known = isReviewOnTheWay(sop, decision)
                ? reviews.firstSeen(decision.id(), materiId).orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
        return materi.versions(materiId).stream()
                .filter(version -> version.versi() <= known)
                .filter(version -> version.oleh().equals(userId))
                .max(Comparator.comparing(MateriSummary::versi))
                .map(version -> "Anda menulis materi ini (versi " + version.versi() + ")")
                .or(() -> completed(userId, sop, decision, run));
    }

    private Optional<String> completed(String userId, Sop sop, Step decision, String run) {
        Set<String> writing = sop.steps().stream()
                .filter(Step::writes)
                .map(Step::id)
                .filter(step -> !step.equals(decision.id()))
                .collect(Collectors.toSet());
        return Optional.ofNullable(deadlines.performers(run, writing).get(userId))
                .flatMap(sop::step)
                .map(step -> "Anda menyelesaikan langkah \"" + step.name() + "\" pada proses ini");
    }

    private static boolean isReviewOnTheWay(Sop sop, Step decision) {
        int end = sop.publishing().map(Step::position).orElse(Integer.MAX_VALUE);
        return decision.writes()
                && sop.steps().stream()
                        .anyMatch(later ->
                                later.decides() && later.position() > decision.position() && later.position() < end);
    }
}
