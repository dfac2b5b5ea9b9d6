package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Picture;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's identity service, the one door for all changes of people and groups, whichever interface they come through. Each is held against
 * the rules of {@link PeopleRules} and noted by {@link PeopleRecord} in the same transaction; what the application does for itself is noted only.
 * Nor does anybody try passwords without end: all doors ask here.
 */
class GuardedIdentityService extends IdentityServiceImpl {

    private final PasswordGate passwords;
    private final PeopleRules rules;
    private final PeopleRecord record;

    GuardedIdentityService(PasswordGate passwords, PeopleRules rules, PeopleRecord record) {
        this.passwords = passwords;
        this.rules = rules;
        this.record = record;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return passwords.isRight(
                Objects.toString(userId, ""), Objects.toString(password, ""), new PasswordGate.Comparison() {
                    @Override
                    public Optional<String> stored() {
                        return storedPassword(userId);
                    }

                    @Override
                    public boolean matches() {
                        return GuardedIdentityService.super.checkPassword(userId, password);
                    }
                });
    }

    private Optional<String> storedPassword(String user) {
        // What no database keeps is nobody's name.
        return user == null || user.indexOf('\0') >= 0
                ? Optional.empty()
                : commandExecutor.execute(context -> Optional.ofNullable(
                                context.getDbEntityManager().selectById(UserEntity.class, user))
                        .map(found -> found.getSalt() + found.getPassword()));
    }

    @Override
    public void saveUser(User user) {
        saveUser(user, false);
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        change((context, by) -> {
            Optional<StoredPeople.Profile> before = rules.beforeSaving(context, user);
            boolean hasNewPassword = rules.hasNewPassword(user);
            super.saveUser(user, skipPasswordPolicy);
            record.saved(user, before, hasNewPassword, by);
        });
    }

    /** Who has left a trace is put out of use instead: what was done keeps its person, and nobody else ever gets the id. */
    @Override
    public void deleteUser(String userId) {
        change((context, by) -> {
            if (Privileged.isAsked(context) && rules.isToBeKept(context, userId)) {
                context.runWithoutAuthorization(() -> {
                    createGroupQuery().groupMember(userId).list().stream()
                            .filter(group -> rules.isMember(userId, group.getId()))
                            .forEach(group -> leaveGroup(userId, group, by));
                    record.disable(context, userId, by);
                    return null;
                });
            } else {
                boolean was = rules.isKnown(userId);
                super.deleteUser(userId);
                if (was) {
                    record.deleted(userId, by);
                }
            }
        });
    }

    private void leaveGroup(String userId, Group group, String by) {
        super.deleteMembership(userId, group.getId());
        record.leftGroup(userId, group.getId(), by);
    }

    @Override
    public void createMembership(String userId, String groupId) {
        change((context, by) -> {
            rules.beforeJoining(context, userId);
            super.createMembership(userId, groupId);
            record.joined(userId, groupId, by);
        });
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        change((context, by) -> {
            rules.beforeLeaving(context, userId, groupId);
            boolean was = rules.isMember(userId, groupId);
            super.deleteMembership(userId, groupId);
            if (was) {
                record.leftGroup(userId, groupId, by);
            }
        });
    }

    @Override
    public void saveGroup(Group group) {
        change((context, by) -> {
            boolean isNew = rules.beforeSaving(context, group);
            super.saveGroup(group);
            record.savedGroup(group.getId(), isNew, by);
        });
    }

    @Override
    public void deleteGroup(String groupId) {
        change((context, by) -> {
            rules.beforeDeletingGroup(context, groupId);
            super.deleteGroup(groupId);
            record.deletedGroup(groupId, by);
        });
    }

    @Override
    public void saveTenant(Tenant tenant) {
        change((context, by) -> {
            rules.check(context, () -> ProfileText.check(tenant));
            super.saveTenant(tenant);
        });
    }

    @Override
    public void setUserPicture(String userId, Picture picture) {
        change((context, by) -> {
            rules.check(context, () -> ProfileText.check(picture));
            super.setUserPicture(userId, picture);
        });
    }

    @Override
    public void setUserInfo(String userId, String key, String value) {
        change((context, by) -> {
            rules.check(context, () -> ProfileText.checkInfo(key, value));
            super.setUserInfo(userId, key, value);
        });
    }

    @Override
    public void setUserAccount(
            String userId,
            String userPassword,
            String accountName,
            String accountUsername,
            String accountPassword,
            Map<String, String> accountDetails) {
        change((context, by) -> {
            rules.check(context, () -> ProfileText.checkAccount(accountName, accountUsername, accountDetails));
            super.setUserAccount(userId, userPassword, accountName, accountUsername, accountPassword, accountDetails);
        });
    }

    /** Runs it in one transaction, together with who asks for it. */
    private void change(BiConsumer<CommandContext, String> change) {
        commandExecutor.execute(context -> {
            change.accept(context, record.actor(context));
            return null;
        });
    }
}
