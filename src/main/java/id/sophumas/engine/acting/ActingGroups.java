package id.sophumas.engine.acting;

import id.sophumas.identity.substitution.Acting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's own users and groups, but that whoever is asked for a person's groups hears of those he acts in as well. Logins, HTTP Basic and
 * the web apps' sessions all ask here, so that task lists, candidate groups and authorisations follow with nothing else to keep in step.
 * Who belongs to a group is answered as before: a substitute does not become its member.
 */
class ActingGroups extends DbIdentityServiceProvider {

    private final Acting acting;

    ActingGroups(Acting acting) {
        this.acting = acting;
    }

    /**
     * Compares, and nothing else: the engine would shut the account for a while after a failure, the right password of its owner included.
     * Guessing is slowed down before this is asked. A name of nobody costs as much as one of somebody.
     */
    @Override
    public boolean checkPassword(String userId, String password) {
        // What no database keeps is nobody's name.
        UserEntity user = userId == null || userId.indexOf('\0') >= 0 ? null : findUserById(userId);
        if (user == null || password == null) {
            Context.getProcessEngineConfiguration().getPasswordManager().encrypt(Objects.toString(password, ""));
            return false;
        }
        return matchPassword(password, user);
    }

    @Override
    public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
        List<Group> groups = new ArrayList<>(super.findGroupByQueryCriteria(query));
        groups.addAll(actedIn(query));
        return groups;
    }

    @Override
    public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
        return super.findGroupCountByQueryCriteria(query) + actedIn(query).size();
    }

    private List<Group> actedIn(DbGroupQueryImpl query) {
        String user = query.getUserId();
        if (user == null) {
            return List.of();
        }
        return acting.rolesOf(user).stream()
                .filter(role -> !existsMembership(user, role))
                .filter(this::mayBeKnown)
                .map(role -> getDbEntityManager().selectById(GroupEntity.class, role))
                .filter(group -> group != null && isWanted(group, query))
                .<Group>map(group -> group)
                .toList();
    }

    private boolean mayBeKnown(String role) {
        return !Context.getCommandContext().isAuthorizationCheckEnabled()
                || getAuthorizationManager().isAuthorized(Permissions.READ, Resources.GROUP, role);
    }

    /** A search for part of a name or for a tenant is one for members; nobody logs in by it. */
    private static boolean isWanted(GroupEntity group, DbGroupQueryImpl query) {
        return (query.getId() == null || query.getId().equals(group.getId()))
                && (query.getIds() == null || Arrays.asList(query.getIds()).contains(group.getId()))
                && (query.getName() == null || query.getName().equals(group.getName()))
                && (query.getType() == null || query.getType().equals(group.getType()))
                && query.getNameLike() == null
                && query.getTenantId() == null;
    }
}
