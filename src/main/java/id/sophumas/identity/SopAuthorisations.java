package id.sophumas.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import id.sophumas.sop.Sop;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What the roles of an SOP may do with it: all see its diagram and where a draft stands, the role of the first step starts it. Their tasks
 * are theirs through the candidate group of each task, so nothing is granted on tasks here.
 */
@Component
public class SopAuthorisations {

    private final Grants grants;
    private final Organisasi organisasi;

    SopAuthorisations(Grants grants, Organisasi organisasi) {
        this.grants = grants;
        this.organisasi = organisasi;
    }

    /**
     * Brings the authorisations in line with the SOP; call it for the newest version after each deployment. Doing it again changes nothing.
     * A role that is no longer part of the SOP keeps its view of what it began but starts nothing new. Only roles of the organisation are
     * given anything: a file cannot make an auditor or a process owner more than they are.
     */
    public void grant(Sop sop) {
        Stream.concat(
                        organisasi.peran().stream().map(Peran::id),
                        // Files of former times could name these.
                        Stream.of(Roles.AUDITOR, Roles.PROCESS_OWNER))
                .filter(role -> !role.equals(sop.starter()))
                .forEach(role -> grants.withdraw(
                        role, Resources.PROCESS_DEFINITION, sop.key(), ProcessDefinitionPermissions.CREATE_INSTANCE));
        // Each role in one go: inside an engine transaction a grant just written is not found again.
        for (String role : sop.roles()) {
            if (organisasi.peran(role).isEmpty()) {
                continue;
            }
            grants.ensure(role, Resources.PROCESS_DEFINITION, sop.key(), permissions(role, sop));
        }
        if (organisasi.peran(sop.starter()).isPresent()) {
            grants.ensure(sop.starter(), Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE);
        }
    }

    private static Permission[] permissions(String role, Sop sop) {
        return role.equals(sop.starter())
                ? new Permission[] {
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.CREATE_INSTANCE
                }
                : new Permission[] {ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE};
    }
}
