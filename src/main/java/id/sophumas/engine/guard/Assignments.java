package id.sophumas.engine.guard;

import id.sophumas.engine.handover.Handover;
import id.sophumas.engine.handover.HandoverKind;
import id.sophumas.engine.handover.Handovers;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Members;
import id.sophumas.identity.Roles;
import id.sophumas.identity.Superiors;
import id.sophumas.identity.substitution.Absence;
import id.sophumas.identity.substitution.Absences;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.SopCatalogue;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Who has a task, and how it changes hands: by claim, return, hand-over, or a superior's reassignment, over whichever interface. Whoever gets
 * it holds its role or acts in it, is not away, and has not written what is to be decided. Each change is recorded, and who gets or loses a
 * task by somebody else's doing is told. All of it runs inside the engine's command.
 */
@Component
class Assignments {

    private static final String UPDATE_MAY_NOT_LAST = "Muat ulang daftar tugas Anda.";

    private final ActingRecord acting;
    private final Members members;
    private final Superiors superiors;
    private final Absences absences;
    private final Handovers handovers;
    private final Notifications notifications;
    private final SopCatalogue catalogue;
    private final Authorship authorship;

    Assignments(
            ActingRecord acting,
            Members members,
            Superiors superiors,
            Absences absences,
            Handovers handovers,
            Notifications notifications,
            SopCatalogue catalogue,
            Authorship authorship) {
        this.acting = acting;
        this.members = members;
        this.superiors = superiors;
        this.absences = absences;
        this.handovers = handovers;
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.authorship = authorship;
    }

    /**
     * Before the caller claims the task: he holds its role and is not away. A task that stands under the name of somebody he acts for, or of
     * somebody who holds the role no more, is made free for him.
     */
    void beforeClaim(CommandContext context, TaskEntity task, Caller caller) {
        Set<String> roles = StepGuard.groups(task);
        if (roles.isEmpty()) {
            return;
        }
        if (roles.stream().noneMatch(caller::has)) {
            throw RequestRefused.forbidden("Tugas hanya dapat diambil oleh pemegang perannya atau Plh./Plt.-nya.");
        }
        requirePresent(
                context,
                caller.id(),
                "Anda tercatat tidak hadir sampai %s. Cabut dahulu ketidakhadiran Anda pada halaman Penggantian.");
        String holder = task.getAssignee();
        if (holder != null
                && !holder.equals(caller.id())
                && (acting.isFor(task, caller.id()) || !isMember(context, holder, roles))) {
            task.setAssignee(null);
            note(task, HandoverKind.AMBIL_ALIH, holder, caller.id(), caller.id(), null);
        }
    }

    /** Gives the task back to its unit. */
    void giveBack(CommandContext context, TaskEntity task, Caller caller, String note) {
        String holder = task.getAssignee();
        if (holder == null) {
            throw RequestRefused.conflict("Tugas ini tidak sedang dipegang siapa pun. " + UPDATE_MAY_NOT_LAST);
        }
        boolean isHis = isHis(task, caller);
        if (!isHis && !isAbove(task, caller)) {
            throw RequestRefused.forbidden("Tugas dikembalikan oleh yang memegangnya, atasannya, atau admin.");
        }
        change(task, null);
        note(task, HandoverKind.KEMBALI, holder, null, caller.id(), note);
        tell(context, holder, caller, task, "Tugas dikembalikan ke unit", note);
    }

    /** Gives the task to a person. */
    void handOver(CommandContext context, TaskEntity task, String receiver, Caller caller, String note) {
        String holder = task.getAssignee();
        if (receiver.equals(holder)) {
            throw RequestRefused.conflict("Tugas ini sudah dipegang orang itu. " + UPDATE_MAY_NOT_LAST);
        }
        boolean isHis = isHis(task, caller);
        if (!isHis && !isAbove(task, caller)) {
            throw RequestRefused.forbidden(
                    "Tugas diserahkan oleh yang memegangnya, atau dibagikan oleh atasannya atau admin. Ambil dahulu tugas ini bila belum dipegang siapa pun.");
        }
        requireReceiver(context, task, receiver);
        change(task, receiver);
        note(task, isHis ? HandoverKind.SERAH : HandoverKind.BAGI_ULANG, holder, receiver, caller.id(), note);
        tell(context, receiver, caller, task, "Tugas diserahkan kepada Anda", note);
        if (holder != null) {
            tell(context, holder, caller, task, "Tugas dialihkan dari Anda", note);
        }
    }

    /** Takes the task from somebody who is away, for its unit to do. */
    void release(TaskEntity task, Absence absence) {
        String holder = task.getAssignee();
        change(task, null);
        handovers.note(new Handover(
                task.getId(),
                task.getProcessInstanceId(),
                HandoverKind.TIDAK_HADIR,
                holder,
                null,
                "sistem",
                null,
                absence.id(),
                null));
    }

    /** Brings it back to him. */
    void bringBack(TaskEntity task, Handover taken) {
        change(task, taken.from());
        handovers.note(new Handover(
                task.getId(),
                task.getProcessInstanceId(),
                HandoverKind.HADIR,
                null,
                taken.from(),
                "sistem",
                null,
                taken.absence(),
                null));
        notifications.tellUser(
                taken.from(),
                new Message(
                        "serah-terima",
                        "Tugas kembali kepada Anda: " + task.getName(),
                        "Selama Anda tidak hadir tugas ini menunggu di unit dan belum dikerjakan siapa pun.",
                        task.getProcessInstanceId(),
                        task.getId()));
    }

    /** Whether the person may have the task now; says why not. */
    void requireReceiver(CommandContext context, TaskEntity task, String receiver) {
        Set<String> roles = StepGuard.groups(task);
        if (!roles.isEmpty() && !isMember(context, receiver, roles)) {
            throw RequestRefused.invalid("\"" + receiver + "\" bukan pemegang peran tugas ini ("
                    + String.join(", ", roles) + ") dan bukan pula Plh./Plt.-nya. Pilih orang dari daftar.");
        }
        requirePresent(
                context,
                receiver,
                "Orang yang dipilih tercatat tidak hadir sampai %s. Pilih orang lain, atau biarkan tugas di unit.");
        catalogue
                .ofDefinition(task.getProcessDefinitionId())
                .ifPresent(sop -> sop.step(task.getTaskDefinitionKey())
                        .filter(step -> step.decides() && task.getVariable("materiId") instanceof String)
                        .flatMap(step -> authorship.of(receiver, sop, step, task.getProcessInstanceId(), (String)
                                task.getVariable("materiId")))
                        .ifPresent(what -> {
                            throw RequestRefused.conflict(
                                    "Orang yang dipilih ikut menulis materi ini, sehingga tidak dapat memutuskannya. Pilih orang lain.");
                        }));
    }

    private void requirePresent(CommandContext context, String user, String refusal) {
        context.runWithoutAuthorization(() -> absences.current(user)).ifPresent(absence -> {
            throw RequestRefused.conflict(refusal.formatted(absence.period().to()));
        });
    }

    private boolean isHis(TaskEntity task, Caller caller) {
        return task.getAssignee() != null
                && (task.getAssignee().equals(caller.id()) || acting.isFor(task, caller.id()))
                && StepGuard.groups(task).stream().anyMatch(caller::has);
    }

    private boolean isAbove(TaskEntity task, Caller caller) {
        return caller.has(Roles.ADMIN)
                || StepGuard.groups(task).stream().anyMatch(role -> superiors.isAbove(caller, role));
    }

    private boolean isMember(CommandContext context, String user, Set<String> roles) {
        return context.runWithoutAuthorization(() -> roles.stream().anyMatch(role -> members.isMember(user, role)));
    }

    private static void change(TaskEntity task, String assignee) {
        task.setAssignee(assignee);
        task.triggerUpdateEvent();
        task.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_ASSIGN);
    }

    private void note(TaskEntity task, HandoverKind kind, String from, String to, String by, String note) {
        handovers.note(new Handover(task.getId(), task.getProcessInstanceId(), kind, from, to, by, note, null, null));
    }

    private void tell(CommandContext context, String user, Caller caller, TaskEntity task, String what, String note) {
        if (user.equals(caller.id())) {
            return;
        }
        String by = context.runWithoutAuthorization(() -> members.name(caller.id()));
        notifications.tellUser(
                user,
                new Message(
                        "serah-terima",
                        what + ": " + task.getName(),
                        "Judul: %s\nOleh: %s%s"
                                .formatted(
                                        Objects.toString(task.getVariable("judul"), "-"),
                                        by,
                                        note == null ? "" : "\nCatatan: " + note),
                        task.getProcessInstanceId(),
                        task.getId()));
    }
}
