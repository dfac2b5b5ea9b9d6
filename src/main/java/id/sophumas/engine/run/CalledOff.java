package id.sophumas.engine.run;

import id.sophumas.deadline.Deviations;
import id.sophumas.deadline.Pauses;
import id.sophumas.identity.Roles;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends what our records still hold open of a run that does not go on; what ended it past the SOP's own way is recorded all the same. */
@Component
class CalledOff {

    private static final String SYSTEM = "sistem";

    private final Cancellations cancellations;
    private final Pauses pauses;
    private final Deviations deviations;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalledOff(Cancellations cancellations, Pauses pauses, Deviations deviations, JdbcClient jdbc, Clock clock) {
        this.cancellations = cancellations;
        this.pauses = pauses;
        this.deviations = deviations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void leaveTrace(Sop sop, DelegateExecution execution) {
        String run = execution.getProcessInstanceId();
        Instant now = clock.instant();
        Cancellation cancellation = cancellations.of(run).orElseGet(() -> recorded(sop, execution, now));
        pauses.end(run, now, cancellation.oleh(), "Pelaksanaan dibatalkan.");
        deviations.callOff(run, now, "Pelaksanaan dibatalkan: " + cancellation.alasan());
    }

    private Cancellation recorded(Sop sop, DelegateExecution execution, Instant now) {
        Authentication caller = Context.getCommandContext().getAuthentication();
        boolean isAdmin = caller != null
                && caller.getGroupIds() != null
                && caller.getGroupIds().contains(Roles.ADMIN);
        Cancellation cancellation = new Cancellation(
                execution.getProcessInstanceId(),
                sop.key(),
                execution.getProcessDefinitionId(),
                sop.versionTag(),
                Objects.toString(execution.getVariable("judul"), null),
                Objects.requireNonNullElse(
                        ((ExecutionEntity) execution).getDeleteReason(), "Diakhiri pada mesin proses tanpa alasan."),
                caller == null ? SYSTEM : caller.getUserId(),
                isAdmin ? Roles.ADMIN : SYSTEM,
                null,
                openSteps(sop, execution.getProcessInstanceId()),
                now);
        cancellations.record(cancellation);
        return cancellation;
    }

    /** The engine has taken its tasks away by now; our deadlines still know them. */
    private List<Cancellation.OpenStep> openSteps(Sop sop, String run) {
        return jdbc
                .sql("select step_id from tenggat where process_instance_id = ? and selesai is null order by mulai")
                .param(run)
                .query(String.class)
                .list()
                .stream()
                .map(step -> new Cancellation.OpenStep(
                        step, sop.step(step).map(Step::name).orElse(step), null))
                .toList();
    }
}
