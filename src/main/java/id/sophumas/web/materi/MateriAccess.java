package id.sophumas.web.materi;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.Usage;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may write and who may read a content. It belongs to the SOPs whose runs use it and, until a run does, to those its creator may write
 * for: their drafting and revising roles write it, all their roles read it, and so do auditors and the administrator.
 */
@Component
public class MateriAccess {

    private static final Set<String> READS_ALL = Set.of("auditor", "admin", "camunda-admin");

    private final Callers callers;
    private final SopCatalogue catalogue;
    private final MateriService contents;

    MateriAccess(Callers callers, SopCatalogue catalogue, MateriService contents) {
        this.callers = callers;
        this.catalogue = catalogue;
        this.contents = contents;
    }

    /** The caller as the author of a new content, or a refusal (FORBIDDEN). */
    public Author creator() {
        Caller caller = callers.current();
        if (catalogue.current().stream().noneMatch(sop -> sharesRole(caller.roles(), sop.writers()))) {
            throw RequestRefused.forbidden("Peran Anda tidak menyusun materi pada SOP mana pun.");
        }
        return new Author(caller.id(), caller.roles());
    }

    /** The caller as the author of the content's next version, or a refusal (NOT_FOUND, FORBIDDEN). */
    public Author writer(String materiId) {
        Caller caller = callers.current();
        if (sopsOf(materiId).stream().noneMatch(sop -> sharesRole(caller.roles(), sop.writers()))) {
            throw RequestRefused.forbidden("Peran Anda tidak berwenang mengubah materi ini.");
        }
        return new Author(caller.id(), caller.roles());
    }

    /** Passes where the caller may read the content; else a refusal (NOT_FOUND, FORBIDDEN). */
    public void reader(String materiId) {
        Caller caller = callers.current();
        boolean may = contents.creator(materiId).userId().equals(caller.id())
                || sharesRole(caller.roles(), READS_ALL)
                || sopsOf(materiId).stream().anyMatch(sop -> readers(sop).anyMatch(caller::has));
        if (!may) {
            throw RequestRefused.forbidden("Peran Anda tidak berwenang membaca materi ini.");
        }
    }

    private List<Sop> sopsOf(String materiId) {
        Author creator = contents.creator(materiId);
        List<String> keys =
                contents.usages(materiId).stream().map(Usage::sopKey).distinct().toList();
        return catalogue.current().stream()
                .filter(sop -> keys.isEmpty() ? sharesRole(creator.roles(), sop.writers()) : keys.contains(sop.key()))
                .toList();
    }

    /** Those who perform a step and those who receive a step's result as a report. */
    private static Stream<String> readers(Sop sop) {
        return Stream.concat(
                sop.roles().stream(), sop.steps().stream().map(Step::reportsTo).filter(Objects::nonNull));
    }

    private static boolean sharesRole(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }
}
