package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.refusal.RequestRefused;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's identity service, under which nobody renames himself: what he has done stands under his name. Nor does anybody try passwords
 * without end: all doors ask here.
 */
class GuardedIdentityService extends IdentityServiceImpl {

    private final PasswordGate passwords;

    GuardedIdentityService(PasswordGate passwords) {
        this.passwords = passwords;
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
        if (commandExecutor.execute(context -> Privileged.isAsked(context) && !isAdministrator(context))) {
            requireSameName(user);
        }
        super.saveUser(user);
    }

    private void requireSameName(User user) {
        User before = commandExecutor.execute(context -> context.runWithoutAuthorization(
                () -> createUserQuery().userId(user.getId()).singleResult()));
        boolean isRenamed = before != null
                && !(Objects.equals(before.getFirstName(), user.getFirstName())
                        && Objects.equals(before.getLastName(), user.getLastName()));
        if (isRenamed) {
            throw RequestRefused.forbidden(
                    "Nama Anda tercantum dalam riwayat SOP, sehingga hanya dapat diubah oleh admin."
                            + " Alamat surel dan kata sandi dapat Anda ubah sendiri.");
        }
    }

    private static boolean isAdministrator(CommandContext context) {
        Authentication caller = context.getAuthentication();
        return caller.getGroupIds() != null && caller.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
