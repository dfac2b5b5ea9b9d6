package id.sophumas.identity;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Writes authorisations so that doing it again changes nothing. */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Gives the group at least these permissions; what an administrator has added stays. */
    void ensure(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = find(group, resource, id);
        if (grant == null) {
            save(group, resource, id, permissions);
        } else if (!Arrays.stream(permissions).allMatch(grant::isPermissionGranted)) {
            Arrays.stream(permissions).forEach(grant::addPermission);
            authorizations.saveAuthorization(grant);
        }
    }

    /** Takes one permission from the group again, where it has it. */
    void withdraw(String group, Resource resource, String id, Permission permission) {
        Authorization grant = find(group, resource, id);
        if (grant != null && grant.isPermissionGranted(permission)) {
            grant.removePermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }

    /** Lets every authenticated person do this. */
    void ensureForAll(Resource resource, String id, Permission... permissions) {
        boolean missing = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0;
        if (missing) {
            Authorization global = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            global.setResource(resource);
            global.setResourceId(id);
            global.setPermissions(permissions);
            authorizations.saveAuthorization(global);
        }
    }

    private Authorization find(String group, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }

    private void save(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions.length == 0 ? new Permission[] {Permissions.NONE} : permissions);
        authorizations.saveAuthorization(grant);
    }
}
