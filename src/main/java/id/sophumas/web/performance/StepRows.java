package id.sophumas.web.performance;

import id.sophumas.identity.Members;
import id.sophumas.identity.people.NamesOverTime;
import id.sophumas.identity.people.NamesOverTime.Called;
import id.sophumas.performance.FinishedStep;
import id.sophumas.performance.Units;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.workingtime.WorkingDuration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes rows of executions, in the words of the version each ran on. */
@Component
class StepRows {

    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

    private final SopCatalogue catalogue;
    private final Units units;
    private final PantauViews views;
    private final Members members;
    private final ZoneId zone;

    StepRows(SopCatalogue catalogue, Units units, PantauViews views, Members members, Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.views = views;
        this.members = members;
        this.zone = clock.getZone();
    }

    /**
     * @param inForce the version to take the words from where that of the execution is not known
     * @param names of people by user id, as far as they were looked up for this file
     */
    StepRow of(Sop inForce, FinishedStep finished, Map<String, List<Called>> names) {
        Sop sop = Optional.ofNullable(finished.processDefinitionId())
                .flatMap(catalogue::ofDefinition)
                .orElse(inForce);
        String stepId = finished.task().stepId();
        String role = finished.task().role();
        return new StepRow(
                finished.task().processInstanceId(),
                Objects.toString(finished.judul(), ""),
                sop.step(stepId).map(Step::name).orElse(stepId),
                finished.execution(),
                views.roleName(sop, role),
                units.of(role),
                Objects.toString(finished.petugas(), ""),
                finished.petugas() == null ? "" : name(finished, names),
                WorkingDuration.inWords(finished.waktu()),
                minutes(finished.standard()),
                minutes(finished.worked()),
                local(finished.start()),
                local(finished.due()),
                local(finished.finished()),
                finished.isWithinStandard());
    }

    private String name(FinishedStep finished, Map<String, List<Called>> names) {
        String user = finished.petugas();
        return NamesOverTime.at(names.computeIfAbsent(user, members::names), finished.finished())
                .orElseGet(() -> members.name(user));
    }

    private static BigDecimal minutes(Duration time) {
        return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_A_MINUTE, 2, RoundingMode.HALF_UP);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
