package id.sophumas.web.watch;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Roles;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import org.springframework.stereotype.Component;

/** Who may know how the accounts stand: administrators, auditors, and the roles that release. */
@Component
class AccountReaders {

    private final Callers callers;
    private final SopCatalogue catalogue;

    AccountReaders(Callers callers, SopCatalogue catalogue) {
        this.callers = callers;
        this.catalogue = catalogue;
    }

    /** @throws RequestRefused (FORBIDDEN) where the caller is none of them */
    void require() {
        Caller caller = callers.current();
        if (!caller.has(Roles.ADMIN) && !caller.has(Roles.AUDITOR) && !releases(caller)) {
            throw RequestRefused.forbidden(
                    "Keadaan kanal hanya untuk admin, auditor, dan peran yang melakukan penayangan.");
        }
    }

    /** Whether the caller may have the platforms asked now. */
    boolean mayCheck() {
        return callers.current().has(Roles.ADMIN);
    }

    private boolean releases(Caller caller) {
        return catalogue.current().stream()
                .flatMap(sop -> sop.steps().stream())
                .filter(Step::isPublishing)
                .map(Step::role)
                .anyMatch(caller::has);
    }
}
