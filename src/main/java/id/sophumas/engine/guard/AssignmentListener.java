package id.sophumas.engine.guard;

import id.sophumas.engine.handover.Handover;
import id.sophumas.engine.handover.HandoverKind;
import id.sophumas.engine.handover.Handovers;
import id.sophumas.identity.people.Accounts;
import id.sophumas.identity.substitution.Absence;
import id.sophumas.identity.substitution.Absences;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * A task that was disposed to a person arrives under that person's name; the unit remains its candidate. Where he is away it stays with the
 * unit until he is back, and whoever gave it is told.
 */
@Component
class AssignmentListener implements TaskListener {

    private final Absences absences;
    private final Handovers handovers;
    private final Notifications notifications;
    private final Accounts accounts;

    AssignmentListener(Absences absences, Handovers handovers, Notifications notifications, Accounts accounts) {
        this.absences = absences;
        this.handovers = handovers;
        this.notifications = notifications;
        this.accounts = accounts;
    }

    @Override
    public void notify(DelegateTask task) {
        // Who was named and has left since gets nothing: the task is its unit's.
        if (task.getVariable(DispositionRule.RECIPIENT) instanceof String recipient
                && !recipient.isBlank()
                && !accounts.isDisabled(recipient)) {
            Optional<Absence> absence = absences.current(recipient);
            absence.ifPresentOrElse(
                    found -> leaveWithTheUnit(task, recipient, found), () -> task.setAssignee(recipient));
        }
    }

    private void leaveWithTheUnit(DelegateTask task, String recipient, Absence absence) {
        handovers.note(new Handover(
                task.getId(),
                task.getProcessInstanceId(),
                HandoverKind.TIDAK_HADIR,
                recipient,
                null,
                "sistem",
                null,
                absence.id(),
                null));
        String giver = Context.getCommandContext().getAuthenticatedUserId();
        if (giver != null) {
            notifications.tellUser(
                    giver,
                    new Message(
                            "ketidakhadiran",
                            "Penerima tidak hadir: " + task.getName(),
                            "Tugas \"%s\" (judul: %s) Anda tujukan kepada orang yang tercatat tidak hadir sampai %s. Tugas itu menunggu di unitnya, dan kembali kepadanya sesudah itu bila belum dikerjakan."
                                    .formatted(
                                            task.getName(),
                                            Objects.toString(task.getVariable("judul"), "-"),
                                            absence.period().to()),
                            task.getProcessInstanceId(),
                            null));
        }
    }
}
