package id.sophumas.engine.guard;

import id.sophumas.identity.Roles;
import id.sophumas.identity.people.Accounts;
import id.sophumas.identity.people.ChangeKind;
import id.sophumas.identity.people.NamesOverTime;
import id.sophumas.identity.people.PeopleChanges;
import id.sophumas.identity.substitution.SubstitutionEntered;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes each change of people and groups, with who made it, and tells of it. All of it is part of the change's own transaction. */
@Component
class PeopleRecord {

    private final PeopleChanges changes;
    private final NamesOverTime names;
    private final Accounts accounts;
    private final PeopleMessages messages;
    private final Departure departure;

    PeopleRecord(
            PeopleChanges changes,
            NamesOverTime names,
            Accounts accounts,
            PeopleMessages messages,
            Departure departure) {
        this.changes = changes;
        this.names = names;
        this.accounts = accounts;
        this.messages = messages;
        this.departure = departure;
    }

    /** User id of who makes the change; the application itself where nobody is authenticated. */
    String actor(CommandContext context) {
        return Objects.requireNonNullElse(context.getAuthenticatedUserId(), PeopleChanges.APPLICATION);
    }

    /** An account was made or changed. */
    void saved(User user, Optional<StoredPeople.Profile> before, boolean hasNewPassword, String by) {
        String id = user.getId();
        if (before.isEmpty()) {
            accounts.forget(id);
            changes.note(ChangeKind.DIBUAT, id, null, by);
        } else if (accounts.isDisabled(id)) {
            accounts.enable(id);
            changes.note(ChangeKind.AKTIF, id, null, by);
        }
        String name = NamesOverTime.full(id, user.getFirstName(), user.getLastName());
        boolean isRenamed =
                before.isPresent() && names.latest(id).filter(name::equals).isEmpty();
        names.note(id, name);
        if (isRenamed) {
            changes.note(ChangeKind.NAMA, id, null, by);
        }
        boolean isOwn = id.equals(by);
        if (!isOwn
                && before.filter(known -> !Objects.equals(known.email(), user.getEmail()))
                        .isPresent()) {
            changes.note(ChangeKind.SUREL, id, null, by);
        }
        if (hasNewPassword && before.isPresent()) {
            password(id, by, isOwn);
        }
    }

    private void password(String id, String by, boolean isOwn) {
        if (isOwn) {
            accounts.passwordChosen(id);
            return;
        }
        changes.note(ChangeKind.KATA_SANDI, id, null, by);
        if (!by.equals(PeopleChanges.APPLICATION)) {
            accounts.passwordSet(id, by);
            messages.passwordSet(id, by);
        }
    }

    /** The account is put out of use. To be called inside the engine's command, without its authorisation checks. */
    void disable(CommandContext context, String userId, String by) {
        departure.giveUp(context, userId, by);
        departure.close(context.getDbEntityManager().selectById(UserEntity.class, userId));
        accounts.disable(userId, by);
        changes.note(ChangeKind.NONAKTIF, userId, null, by);
        messages.left(userId, by);
    }

    void deleted(String userId, String by) {
        accounts.forget(userId);
        changes.note(ChangeKind.DIHAPUS, userId, null, by);
    }

    void joined(String userId, String groupId, String by) {
        changes.note(ChangeKind.PERAN_DIBERIKAN, userId, groupId, by);
        if (!by.equals(PeopleChanges.APPLICATION)) {
            messages.roleGiven(userId, groupId, by);
        }
    }

    /** To act in a role is to be put into it for a while. What a superior arranges is the unit's own affair. */
    @EventListener
    void entered(SubstitutionEntered entered) {
        if (entered.by().has(Roles.ADMIN)) {
            String user = entered.substitution().substitute();
            String by = entered.by().id();
            entered.substitution().roles().forEach(role -> {
                changes.note(ChangeKind.PENGGANTIAN, user, role, by);
                messages.substitutionEntered(user, role, by);
            });
        }
    }

    void leftGroup(String userId, String groupId, String by) {
        changes.note(ChangeKind.PERAN_DICABUT, userId, groupId, by);
        if (!by.equals(PeopleChanges.APPLICATION)) {
            messages.roleTaken(userId, groupId, by);
        }
    }

    void savedGroup(String groupId, boolean isNew, String by) {
        changes.note(isNew ? ChangeKind.GRUP_DIBUAT : ChangeKind.GRUP_DIUBAH, null, groupId, by);
    }

    void deletedGroup(String groupId, String by) {
        changes.note(ChangeKind.GRUP_DIHAPUS, null, groupId, by);
    }
}
