package id.sophumas.engine.guard;

import id.sophumas.engine.handover.Handover;
import id.sophumas.engine.handover.HandoverKind;
import id.sophumas.engine.handover.Handovers;
import id.sophumas.identity.people.Accounts;
import id.sophumas.identity.substitution.Substitutions;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** What happens when somebody leaves: the open tasks go back to the unit, substitutions of and by that person end, and no password fits any more. */
@Component
class Departure {

    private static final String REASON = "Akun pemegang tugas dinonaktifkan.";
    private static final int LONGEST_LAST_NAME = 255;
    private static final int PASSWORD_BYTES = 48;

    private final Handovers handovers;
    private final Substitutions substitutions;
    private final Notifications notifications;
    private final SecureRandom random = new SecureRandom();

    Departure(Handovers handovers, Substitutions substitutions, Notifications notifications) {
        this.handovers = handovers;
        this.substitutions = substitutions;
        this.notifications = notifications;
    }

    /** Gives back what the person has, and ends acting. To be called inside the engine's command, without its authorisation checks. */
    void giveUp(CommandContext context, String user, String by) {
        handovers.tasksOf(user).forEach(id -> giveBack(context.getTaskManager().findTaskById(id), user, by));
        substitutions.end(user, by, "Akun " + user + " dinonaktifkan.");
    }

    /** Closes the account to every log-in, and marks its name where the engine lists people. */
    void close(UserEntity user) {
        byte[] nobodyKnows = new byte[PASSWORD_BYTES];
        random.nextBytes(nobodyKnows);
        user.setPassword(Base64.getEncoder().encodeToString(nobodyKnows));
        user.encryptPassword();
        String name = Objects.toString(user.getLastName(), "");
        int room = LONGEST_LAST_NAME - Accounts.MARK.length();
        user.setLastName((name.length() > room ? name.substring(0, room) : name) + Accounts.MARK);
    }

    private void giveBack(TaskEntity task, String user, String by) {
        task.setAssignee(null);
        task.triggerUpdateEvent();
        task.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_ASSIGN);
        handovers.note(new Handover(
                task.getId(), task.getProcessInstanceId(), HandoverKind.KEMBALI, user, null, by, REASON, null, null));
        StepGuard.groups(task)
                .forEach(role -> notifications.tellRole(
                        role,
                        new Message(
                                "serah-terima",
                                "Tugas kembali ke unit: " + task.getName(),
                                "Judul: %s\nPemegangnya tidak bertugas lagi; ambillah tugas ini."
                                        .formatted(Objects.toString(task.getVariable("judul"), "-")),
                                task.getProcessInstanceId(),
                                task.getId())));
    }
}
