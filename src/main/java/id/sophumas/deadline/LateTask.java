package id.sophumas.deadline;

import id.sophumas.sop.MutuBaku;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.time.Instant;

/**
 * A task with a deadline in the words of its SOP, for those who are told of it.
 *
 * @param task which task
 * @param sop name of the SOP
 * @param step name of the step
 * @param role name of the role that does it
 * @param waktu its mutu baku's time, ISO 8601; null where the SOP does not say any more
 * @param judul title of the run; null where it has none
 * @param petugas who has it; null where nobody claimed it
 * @param due when it is due
 */
record LateTask(
        StepTask task, String sop, String step, String role, String waktu, String judul, String petugas, Instant due) {

    static LateTask of(OpenTask open, Sop sop) {
        return of(open.task(), sop, open.judul(), open.petugas(), open.due());
    }

    static LateTask of(StepTask task, Sop sop, String judul, String petugas, Instant due) {
        return new LateTask(
                task,
                sop.name(),
                sop.step(task.stepId()).map(Step::name).orElse(task.stepId()),
                sop.roleNames().getOrDefault(task.role(), task.role()),
                sop.step(task.stepId()).map(Step::mutuBaku).map(MutuBaku::waktu).orElse(null),
                judul,
                petugas,
                due);
    }
}
