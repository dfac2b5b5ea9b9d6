package id.sophumas.engine.run;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Members;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Peran;
import id.sophumas.identity.Roles;
import id.sophumas.sop.Sop;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a run. Its owner is whoever started it, and everybody who holds the role that starts the SOP: the office owns it, not
 * the person alone. His superior is the role above that one; where nobody in the application holds it, the administrator stands in, and the
 * record says so.
 */
@Component
public class RunPeople {

    private final Organisasi organisasi;
    private final Members members;
    private final ProcessEngine engine;

    RunPeople(Organisasi organisasi, Members members, ProcessEngine engine) {
        this.organisasi = organisasi;
        this.members = members;
        this.engine = engine;
    }

    /** Whether this is the owner. */
    boolean isOwner(Run run, Caller caller) {
        return caller.id().equals(run.starter()) || caller.has(run.sop().starter());
    }

    /** The role above the owner's: as the SOP says, else as the organisation does; empty at the top. */
    Optional<String> superior(Sop sop) {
        return Optional.ofNullable(sop.atasan().get(sop.starter()))
                .or(() -> organisasi.atasan(sop.starter()).map(Peran::id));
    }

    /** The role in which this person stands above the owner; empty where he does not, and for who started the run himself. */
    Optional<String> above(Run run, Caller caller) {
        if (caller.id().equals(run.starter())) {
            return Optional.empty();
        }
        Optional<String> superior = superior(run.sop());
        if (superior.filter(caller::has).isPresent()) {
            return superior;
        }
        return caller.has(Roles.ADMIN) && superior.filter(this::isHeld).isEmpty()
                ? Optional.of(Roles.ADMIN)
                : Optional.empty();
    }

    /** How the role is called. */
    String nameOfSuperior(Sop sop) {
        return superior(sop).map(organisasi::nama).orElse("atasan pemilik");
    }

    /** The name to show for a person. */
    String name(String userId) {
        return Privileged.call(engine, () -> members.name(userId));
    }

    private boolean isHeld(String role) {
        return Privileged.call(engine, () -> !members.of(role).isEmpty());
    }
}
