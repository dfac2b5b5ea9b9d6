package id.sophumas.web.performance;

import id.sophumas.deadline.RoleCalendars;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Members;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Roles;
import id.sophumas.performance.Figures;
import id.sophumas.performance.MonthFigures;
import id.sophumas.performance.OpenStep;
import id.sophumas.performance.Performance;
import id.sophumas.performance.RunFigures;
import id.sophumas.performance.RunningStep;
import id.sophumas.performance.StepFigures;
import id.sophumas.performance.Units;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.web.performance.PantauView.Angka;
import id.sophumas.web.performance.PantauView.Berjalan;
import id.sophumas.web.performance.PantauView.Bulan;
import id.sophumas.web.performance.PantauView.Langkah;
import id.sophumas.web.performance.PantauView.Proses;
import id.sophumas.web.performance.PantauView.SopLine;
import id.sophumas.workingtime.WorkingDuration;
import id.sophumas.workingtime.WorkingTimeText;
import id.sophumas.workingtime.ZoneName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts figures into words. */
@Component
class PantauViews {

    static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu 'pukul' HH.mm", INDONESIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", INDONESIAN);
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
    private static final String RUN = "/camunda/app/cockpit/default/#/process-instance/";

    private final SopCatalogue catalogue;
    private final Organisasi organisasi;
    private final Units units;
    private final Members members;
    private final Callers callers;
    private final RoleCalendars calendars;
    private final ZoneId zone;

    PantauViews(
            SopCatalogue catalogue,
            Organisasi organisasi,
            Units units,
            Members members,
            Callers callers,
            RoleCalendars calendars,
            Clock clock) {
        this.catalogue = catalogue;
        this.organisasi = organisasi;
        this.units = units;
        this.members = members;
        this.callers = callers;
        this.calendars = calendars;
        this.zone = clock.getZone();
    }

    PantauView of(Performance performance) {
        Sop sop = performance.selection().sop();
        Caller caller = callers.current();
        List<Berjalan> running = performance.running().stream()
                .map(step -> running(sop, step, caller))
                .toList();
        return new PantauView(
                line(sop),
                performance.selection().unit(),
                performance.selection().period().from(),
                performance.selection().period().to(),
                at(performance.asOf()),
                running,
                performance.lateCount(),
                figures(performance.all()),
                performance.steps().stream()
                        .map(step -> step(sop, step, running))
                        .toList(),
                performance.months().stream().map(PantauViews::month).toList(),
                performance.runs().stream().map(this::run).toList(),
                performance.runCount());
    }

    static SopLine line(Sop sop) {
        return new SopLine(sop.key(), sop.name(), sop.nomor(), sop.identity().get("instansi"), sop.versionTag());
    }

    String roleName(Sop sop, String role) {
        return role == null ? "" : sop.roleNames().getOrDefault(role, organisasi.nama(role));
    }

    private Berjalan running(Sop inForce, RunningStep running, Caller caller) {
        OpenStep open = running.step();
        Sop sop = catalogue.ofDefinition(open.processDefinitionId()).orElse(inForce);
        String id = open.task().stepId();
        String role = open.task().role();
        ZoneId there = calendars.of(role).zone();
        return new Berjalan(
                open.task().taskId(),
                open.task().processInstanceId(),
                open.judul(),
                id,
                sop.step(id).map(Step::name).orElse(id),
                role,
                roleName(sop, role),
                units.of(role),
                open.petugas(),
                open.petugas() == null ? null : members.name(open.petugas()),
                at(open.start()),
                text(open.start(), there),
                at(open.due()),
                text(open.due(), there),
                running.left() == null ? null : running.left().toSeconds(),
                running.inWords(),
                running.isLate(),
                open.isPaused(),
                running.returns(),
                !sop.equals(inForce),
                link(caller, open));
    }

    private static String link(Caller caller, OpenStep open) {
        boolean isHis = open.task().role() != null && caller.has(open.task().role())
                || caller.id().equals(open.petugas());
        if (isHis) {
            return TASK + open.task().taskId();
        }
        boolean hasCockpit = caller.has(Roles.AUDITOR) || caller.has(Roles.ADMIN);
        return hasCockpit ? RUN + open.task().processInstanceId() : null;
    }

    private Langkah step(Sop sop, StepFigures step, List<Berjalan> running) {
        List<Berjalan> here = running.stream()
                .filter(each -> each.langkah().equals(step.stepId()))
                .toList();
        return new Langkah(
                step.stepId(),
                step.urut(),
                step.name(),
                step.role(),
                roleName(sop, step.role()),
                step.waktu(),
                step.waktu() == null ? null : WorkingDuration.inWords(step.waktu()),
                here.size(),
                here.stream().filter(Berjalan::terlambat).count(),
                figures(step.figures()));
    }

    private static Bulan month(MonthFigures month) {
        return new Bulan(month.month(), MONTH.format(month.month()), month.runs(), figures(month.figures()));
    }

    private Proses run(RunFigures run) {
        return new Proses(
                run.processInstanceId(),
                run.judul(),
                run.finished(),
                run.late(),
                run.returns(),
                run.worked().toSeconds(),
                WorkingTimeText.inHours(run.worked()),
                at(run.last()),
                text(run.last(), zone));
    }

    static Angka figures(Figures figures) {
        Double share = percent(figures.shareWithin());
        return new Angka(
                figures.finished(),
                figures.within(),
                share,
                share == null ? null : percentText(share),
                figures.repeated(),
                seconds(figures.median()),
                words(figures.median()),
                seconds(figures.ninetieth()),
                words(figures.ninetieth()),
                percent(figures.medianShare()),
                percent(figures.ninetiethShare()));
    }

    private static Double percent(Double share) {
        return share == null ? null : Math.round(share * 1000) / 10.0;
    }

    private static String percentText(double percent) {
        return String.format(INDONESIAN, percent == Math.rint(percent) ? "%.0f%%" : "%.1f%%", percent);
    }

    private static Long seconds(Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static String words(Duration duration) {
        return duration == null ? null : WorkingTimeText.inHours(duration);
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), zone);
    }

    private static String text(Instant instant, ZoneId zone) {
        return SHORT.format(instant.atZone(zone)) + " " + ZoneName.of(zone);
    }
}
