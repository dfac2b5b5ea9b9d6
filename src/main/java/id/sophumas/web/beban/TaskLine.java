package id.sophumas.web.beban;

import id.sophumas.web.IndonesianTime;
import id.sophumas.web.beban.BebanView.Penerima;
import id.sophumas.web.beban.BebanView.TugasView;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A task as the page shows it, in words.
 *
 * @param id the task
 * @param title title of the run
 * @param step name of the step
 * @param sop name of the SOP
 * @param role the role that does it
 * @param holder who has it; null where nobody does
 * @param since when its clock began
 * @param due when it is due
 * @param late how late it is in working time; null where it is not
 * @param receivers whom it can be given to
 */
record TaskLine(
        String id,
        String title,
        String step,
        String sop,
        String role,
        String holder,
        String since,
        String due,
        String late,
        List<Penerima> receivers) {

    static TaskLine of(TugasView task, ZoneId zone) {
        return new TaskLine(
                task.taskId(),
                task.judul() == null ? "(tanpa judul)" : task.judul(),
                task.langkah(),
                task.sop(),
                task.namaPeran(),
                task.namaPemegang(),
                full(task.sejak(), zone),
                task.tenggat() == null ? "tanpa tenggat" : full(task.tenggat(), zone),
                task.keterlambatan(),
                task.penerima());
    }

    private static String full(OffsetDateTime time, ZoneId zone) {
        return IndonesianTime.full(time.toInstant(), zone);
    }
}
