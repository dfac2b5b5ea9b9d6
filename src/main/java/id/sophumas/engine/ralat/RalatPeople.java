package id.sophumas.engine.ralat;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Members;
import id.sophumas.publication.Ralat;
import id.sophumas.publication.Ralats;
import id.sophumas.sop.Sop;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Whom the process {@code ralat} gives its tasks, and which posts it is about: {@code ${peranRalat.penyetuju(execution)}}. What was asked for
 * is read from where it is kept, not from variables.
 */
@Component("peranRalat")
public class RalatPeople {

    private final RalatRuns runs;
    private final RalatRoles roles;
    private final Ralats ralats;
    private final Members members;

    RalatPeople(RalatRuns runs, RalatRoles roles, Ralats ralats, Members members) {
        this.runs = runs;
        this.roles = roles;
        this.ralats = ralats;
        this.members = members;
    }

    /** The proposer, where he may write the content himself; else null, and any of {@link #penyusun} takes the task. */
    public String pengusul(DelegateExecution execution) {
        String proposer = first(execution).pengusul();
        return sop(execution).writers().stream().anyMatch(role -> holds(execution, proposer, role)) ? proposer : null;
    }

    /** The roles that write the new version. */
    public Set<String> penyusun(DelegateExecution execution) {
        return sop(execution).writers();
    }

    /** The role that approves. */
    public String penyetuju(DelegateExecution execution) {
        String proposer = first(execution).pengusul();
        return roles.approver(sop(execution), role -> holds(execution, proposer, role));
    }

    /** The role that does by hand what no platform does for us. */
    public String pelaksana(DelegateExecution execution) {
        return roles.publisher(sop(execution));
    }

    /** The posts, by id; a list, for the engine takes no array here. */
    public List<String> kiriman(DelegateExecution execution) {
        return rows(execution).stream().map(Ralat::publikasiId).toList();
    }

    private boolean holds(DelegateExecution execution, String user, String role) {
        return Privileged.call(execution.getProcessEngine(), () -> members.isMember(user, role));
    }

    private Sop sop(DelegateExecution execution) {
        return runs.sop(execution.getProcessEngine(), ralats.processInstanceId(first(execution)))
                .orElseThrow();
    }

    private Ralat first(DelegateExecution execution) {
        return rows(execution).get(0);
    }

    private List<Ralat> rows(DelegateExecution execution) {
        return ralats.ofProcess(execution.getProcessInstanceId());
    }
}
