package id.sophumas.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;

/** What each kind of group may do whatever SOPs there are. What a role may do in an SOP is given by {@link SopAuthorisations}. */
@Component
class RoleAuthorisations {

    /** Id of the process that corrects and withdraws what is public. */
    private static final String RALAT = "ralat";

    private final Grants grants;

    RoleAuthorisations(Grants grants) {
        this.grants = grants;
    }

    /**
     * A role of the SOPs opens the Tasklist; its tasks come with the candidate group of each task. It may ask for a correction or withdrawal:
     * of which posts, the process itself decides.
     */
    void grantRole(String role) {
        grants.ensure(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.ensure(role, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grants.ensure(
                role,
                Resources.PROCESS_DEFINITION,
                RALAT,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grants.ensure(role, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE);
    }

    /** The auditor reads everything, past and present, and changes nothing. */
    void grantAuditor() {
        for (String application : new String[] {"cockpit", "tasklist", "welcome"}) {
            grants.ensure(Roles.AUDITOR, Resources.APPLICATION, application, Permissions.ACCESS);
        }
        read(Resources.PROCESS_DEFINITION, auditedDefinition());
        read(Resources.PROCESS_INSTANCE, ProcessInstancePermissions.READ);
        read(Resources.TASK, TaskPermissions.READ, TaskPermissions.READ_VARIABLE);
        read(Resources.HISTORIC_TASK, HistoricTaskPermissions.READ, HistoricTaskPermissions.READ_VARIABLE);
        read(Resources.HISTORIC_PROCESS_INSTANCE, HistoricProcessInstancePermissions.READ);
        read(Resources.OPERATION_LOG_CATEGORY, UserOperationLogCategoryPermissions.READ);
        read(Resources.BATCH, BatchPermissions.READ, BatchPermissions.READ_HISTORY);
        read(Resources.DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY);
        for (Resource resource : new Resource[] {
            Resources.DEPLOYMENT,
            Resources.AUTHORIZATION,
            Resources.USER,
            Resources.GROUP,
            Resources.FILTER,
            Resources.DECISION_REQUIREMENTS_DEFINITION
        }) {
            read(resource, Permissions.READ);
        }
    }

    /** The process owner puts new versions of SOPs into force and sees what runs; he does no step of theirs. */
    void grantProcessOwner() {
        for (String application : new String[] {"cockpit", "welcome"}) {
            grants.ensure(Roles.PROCESS_OWNER, Resources.APPLICATION, application, Permissions.ACCESS);
        }
        grants.ensure(Roles.PROCESS_OWNER, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        grants.ensure(
                Roles.PROCESS_OWNER,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE);
        grants.ensure(Roles.PROCESS_OWNER, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    }

    /** The administrator may do everything the engine knows. */
    void grantAdmin() {
        for (Resource resource : Resources.values()) {
            grants.ensure(Roles.ADMIN, resource, ANY, Permissions.ALL);
        }
    }

    private void read(Resource resource, Permission... permissions) {
        grants.ensure(Roles.AUDITOR, resource, ANY, permissions);
    }

    private static Permission[] auditedDefinition() {
        return new Permission[] {
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_HISTORY_VARIABLE
        };
    }
}
