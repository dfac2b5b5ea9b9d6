package id.sophumas.deadline;

import id.sophumas.notification.Message;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import id.sophumas.workingtime.WorkingTimeText;
import id.sophumas.workingtime.ZoneName;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What people are told of a deadline, in Indonesian: one sentence, then the facts, a line each. */
final class DeadlineText {

    /** To whoever has the task or could take it. */
    private static final String REMINDER = "pengingat";

    /** To the superior, when the time has run out. */
    private static final String DELAY = "keterlambatan";

    /** To those above, each working day after that. */
    private static final String ESCALATION = "eskalasi";

    /** To whoever has the task or could take it, when the calendar has changed. */
    private static final String CHANGE = "perubahan-tenggat";

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'pukul' HH.mm", Locale.forLanguageTag("id-ID"));

    private final RoleCalendars calendars;

    DeadlineText(RoleCalendars calendars) {
        this.calendars = calendars;
    }

    /** The message of a stage. */
    Message reminder(LateTask task, int stage, Instant now) {
        return switch (stage) {
            case ReminderPlan.HALF ->
                message(
                        REMINDER,
                        "Pengingat 50%",
                        "Setengah dari waktu kerja untuk tugas ini telah terpakai.",
                        task,
                        now);
            case ReminderPlan.MOST ->
                message(REMINDER, "Pengingat 80%", "Waktu kerja untuk tugas ini telah terpakai 80%.", task, now);
            case ReminderPlan.OVER ->
                message(REMINDER, "Waktu habis", "Waktu kerja untuk tugas ini telah habis.", task, now);
            default -> {
                int days = ReminderPlan.daysLate(stage);
                yield message(
                        ESCALATION,
                        "Terlambat %d hari kerja".formatted(days),
                        "Tugas ini belum selesai %d hari kerja setelah tenggatnya.".formatted(days),
                        task,
                        now);
            }
        };
    }

    /** What the superior is told when the time has run out. */
    Message delay(LateTask task, Instant now) {
        return message(DELAY, "Terlambat", "Tugas ini belum selesai sampai tenggatnya.", task, now);
    }

    /** What is told of a deadline that was worked out anew. */
    Message change(LateTask task, Instant before, String reason, Instant now) {
        String sentence = "Tenggat tugas ini dihitung ulang (semula %s). %s".formatted(when(task, before), reason);
        return message(CHANGE, "Tenggat berubah", sentence, task, now);
    }

    private Message message(String kind, String title, String sentence, LateTask task, Instant now) {
        WorkingCalendar calendar = calendars.of(task.task().role());
        StringBuilder text = new StringBuilder(sentence).append("\n");
        line(text, "Judul", task.judul());
        line(text, "SOP", task.sop());
        line(text, "Langkah", task.step());
        line(text, "Pelaksana", performer(task));
        line(text, "Mutu baku waktu", task.waktu() == null ? null : WorkingDuration.inWords(task.waktu()));
        line(text, "Tenggat", when(task, task.due()));
        String left = new WorkingTimeText(calendar).between(now, task.due());
        boolean isLate = !now.isBefore(task.due());
        line(text, isLate ? "Terlambat" : "Sisa waktu", left + " kerja");
        return new Message(
                kind,
                title + ": " + task.step(),
                text.toString(),
                task.task().processInstanceId(),
                task.task().taskId());
    }

    private String when(LateTask task, Instant instant) {
        return written(instant, calendars.of(task.task().role()).zone());
    }

    /** A time as offices write it: "21 November 2026 pukul 14.05 WIB". */
    static String written(Instant time, ZoneId zone) {
        return WHEN.format(time.atZone(zone)) + " " + ZoneName.of(zone);
    }

    private static String performer(LateTask task) {
        return task.role() + (task.petugas() == null ? ", belum diambil siapa pun" : " (" + task.petugas() + ")");
    }

    private static void line(StringBuilder text, String name, String value) {
        if (value != null && !value.isBlank()) {
            text.append("\n").append(name).append(": ").append(value.strip().replaceAll("\\s+", " "));
        }
    }
}
