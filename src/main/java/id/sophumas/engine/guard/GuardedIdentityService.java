package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.refusal.RequestRefused;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The engine's identity service, under which nobody renames himself: what he has done stands under his name. */
class GuardedIdentityService extends IdentityServiceImpl {

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
