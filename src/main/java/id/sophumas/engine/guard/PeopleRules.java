package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Roles;
import id.sophumas.identity.people.Accounts;
import id.sophumas.identity.people.Traces;
import id.sophumas.refusal.RequestRefused;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * What may be done to people and groups. Nobody is renamed but by an administrator; nobody deletes the own account; the last administrator
 * stays; the groups that the SOPs and the application rest on stay as they are. Nothing is asked where the application itself calls.
 */
@Component
class PeopleRules {

    private static final Set<String> OF_THE_SYSTEM = Set.of(Roles.ADMIN, Roles.AUDITOR, Roles.PROCESS_OWNER);

    private final StoredPeople stored;
    private final Accounts accounts;
    private final Traces traces;
    private final Organisasi organisasi;

    PeopleRules(StoredPeople stored, Accounts accounts, Traces traces, Organisasi organisasi) {
        this.stored = stored;
        this.accounts = accounts;
        this.traces = traces;
        this.organisasi = organisasi;
    }

    /** Runs a check where a person asks. */
    void check(CommandContext context, Runnable check) {
        if (Privileged.isAsked(context)) {
            check.run();
        }
    }

    boolean hasNewPassword(User user) {
        return user instanceof UserEntity entity && entity.hasNewPassword();
    }

    boolean isKnown(String userId) {
        return stored.user(userId).isPresent();
    }

    boolean isMember(String userId, String groupId) {
        return stored.isMember(userId, groupId);
    }

    /**
     * Before an account is made or changed.
     *
     * @return the profile as it was; empty for a new account
     */
    Optional<StoredPeople.Profile> beforeSaving(CommandContext context, User user) {
        Optional<StoredPeople.Profile> before = stored.user(user.getId());
        check(context, () -> {
            ProfileText.check(user);
            before.ifPresent(known -> requireChangeable(context, user, known));
        });
        return before;
    }

    private void requireChangeable(CommandContext context, User user, StoredPeople.Profile before) {
        boolean isDisabled = accounts.isDisabled(user.getId());
        if (user instanceof UserEntity entity && entity.getRevision() == 0) {
            context.getAuthorizationManager().checkAuthorization(Permissions.CREATE, Resources.USER, null);
            throw RequestRefused.conflict(
                    isDisabled
                            ? "Akun \"%s\" sudah ada dan nonaktif. Aktifkan kembali dengan menetapkan kata sandi baru, bila orangnya sama; pilih id lain untuk orang lain."
                                    .formatted(user.getId())
                            : "Akun \"%s\" sudah ada. Pilih id lain.".formatted(user.getId()));
        }
        if (isDisabled && !hasNewPassword(user)) {
            throw RequestRefused.conflict(
                    "Akun ini nonaktif. Aktifkan kembali dahulu dengan menetapkan kata sandi baru.");
        }
        String lastName = user.getLastName();
        if (isDisabled && lastName != null && lastName.endsWith(Accounts.MARK)) {
            user.setLastName(lastName.substring(0, lastName.length() - Accounts.MARK.length()));
            return;
        }
        boolean isRenamed = !(Objects.equals(before.firstName(), user.getFirstName())
                && Objects.equals(before.lastName(), user.getLastName()));
        if (isRenamed && !isAdministrator(context)) {
            throw RequestRefused.forbidden(
                    "Nama Anda tercantum dalam riwayat SOP, sehingga hanya dapat diubah oleh admin."
                            + " Alamat surel dan kata sandi dapat Anda ubah sendiri.");
        }
    }

    /** Before somebody's account is deleted: whether it is only put out of use. */
    boolean isToBeKept(CommandContext context, String userId) {
        context.getAuthorizationManager().checkAuthorization(Permissions.DELETE, Resources.USER, userId);
        if (userId.equals(context.getAuthenticatedUserId())) {
            throw RequestRefused.forbidden(
                    "Anda tidak dapat menghapus akun Anda sendiri. Mintalah administrator lain melakukannya.");
        }
        if (stored.user(userId).isEmpty()) {
            return false;
        }
        requireAnotherAdministrator(userId);
        if (accounts.isDisabled(userId)) {
            throw RequestRefused.conflict(
                    "Akun ini sudah nonaktif; riwayatnya wajib disimpan, sehingga tidak dihapus.");
        }
        return traces.hasAny(userId);
    }

    void beforeJoining(CommandContext context, String userId) {
        check(context, () -> {
            if (accounts.isDisabled(userId)) {
                throw RequestRefused.conflict(
                        "Akun ini nonaktif. Aktifkan kembali dahulu dengan menetapkan kata sandi baru.");
            }
        });
    }

    void beforeLeaving(CommandContext context, String userId, String groupId) {
        check(context, () -> {
            if (Roles.ADMIN.equals(groupId)) {
                context.getAuthorizationManager()
                        .checkAuthorization(Permissions.DELETE, Resources.GROUP_MEMBERSHIP, groupId);
                requireAnotherAdministrator(userId);
            }
        });
    }

    private void requireAnotherAdministrator(String userId) {
        accounts.lock();
        if (stored.isMember(userId, Roles.ADMIN) && stored.members(Roles.ADMIN) < 2) {
            throw RequestRefused.conflict("Ini administrator terakhir. Tunjuk dahulu administrator lain, lalu ulangi.");
        }
    }

    /** Before a group is made or changed: whether it is new. */
    boolean beforeSaving(CommandContext context, Group group) {
        Optional<StoredPeople.NamedGroup> before = stored.group(group.getId());
        check(context, () -> {
            ProfileText.check(group);
            boolean isChanged = before.filter(known -> !Objects.equals(known.name(), group.getName())
                            || !Objects.equals(known.type(), group.getType()))
                    .isPresent();
            if (isChanged && isKept(group.getId())) {
                context.getAuthorizationManager()
                        .checkAuthorization(Permissions.UPDATE, Resources.GROUP, group.getId());
                throw kept("diganti nama atau jenisnya");
            }
        });
        return before.isEmpty();
    }

    void beforeDeletingGroup(CommandContext context, String groupId) {
        check(context, () -> {
            if (isKept(groupId)) {
                context.getAuthorizationManager().checkAuthorization(Permissions.DELETE, Resources.GROUP, groupId);
                throw kept("dihapus");
            }
        });
    }

    private boolean isKept(String groupId) {
        return OF_THE_SYSTEM.contains(groupId) || organisasi.peran(groupId).isPresent();
    }

    private static RequestRefused kept(String what) {
        return RequestRefused.conflict(
                "Kelompok ini peran dari berkas organisasi atau kelompok bawaan sistem, sehingga tidak dapat %s di sini. Peran diubah pada berkas organisasi."
                        .formatted(what));
    }

    private static boolean isAdministrator(CommandContext context) {
        Authentication caller = context.getAuthentication();
        return caller.getGroupIds() != null && caller.getGroupIds().contains(Roles.ADMIN);
    }
}
