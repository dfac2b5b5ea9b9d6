package id.sophumas.web.performance;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Roles;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may see how an SOP fares: its roles, those above them, those it reports to, and whoever answers for or examines all SOPs. */
@Component
class PerformanceReaders {

    private static final Set<String> READS_ALL = Set.of(Roles.AUDITOR, Roles.PROCESS_OWNER, Roles.ADMIN);

    private final SopCatalogue catalogue;
    private final Callers callers;

    PerformanceReaders(SopCatalogue catalogue, Callers callers) {
        this.catalogue = catalogue;
        this.callers = callers;
    }

    /**
     * The SOPs that the caller may see, by key.
     *
     * @throws RequestRefused (FORBIDDEN) where there is none
     */
    List<Sop> visible() {
        Caller caller = callers.current();
        List<Sop> visible =
                catalogue.current().stream().filter(sop -> maySee(caller, sop)).toList();
        if (visible.isEmpty()) {
            throw RequestRefused.forbidden("Peran Anda tidak mengerjakan atau mengawasi SOP apa pun.");
        }
        return visible;
    }

    /**
     * One SOP in the version in force.
     *
     * @throws RequestRefused where there is no such SOP (NOT_FOUND) or the caller may not see it (FORBIDDEN)
     */
    Sop require(String key) {
        Sop sop = catalogue
                .current(key)
                .orElseThrow(() -> RequestRefused.notFound("SOP \"" + key + "\" tidak terpasang."));
        if (!maySee(callers.current(), sop)) {
            throw RequestRefused.forbidden("SOP ini bukan SOP unit Anda.");
        }
        return sop;
    }

    private static boolean maySee(Caller caller, Sop sop) {
        return Stream.of(
                        READS_ALL.stream(),
                        sop.roles().stream(),
                        sop.atasan().values().stream(),
                        sop.steps().stream().map(Step::reportsTo).filter(Objects::nonNull))
                .flatMap(roles -> roles)
                .anyMatch(caller::has);
    }
}
