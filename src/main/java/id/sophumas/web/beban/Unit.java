package id.sophumas.web.beban;

import id.sophumas.engine.Privileged;
import id.sophumas.engine.workload.WaitingTask;
import id.sophumas.engine.workload.Workload;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Members;
import id.sophumas.identity.Members.Person;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Peran;
import id.sophumas.identity.Roles;
import id.sophumas.identity.Superiors;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.beban.BebanView.BebanOrang;
import id.sophumas.web.beban.BebanView.TugasView;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** The unit below the caller: every role under one of his on the ladder; for administrators and auditors, all roles. */
@Component
class Unit {

    private final Workload workload;
    private final Superiors superiors;
    private final Organisasi organisasi;
    private final Members members;
    private final Callers callers;
    private final ProcessEngine engine;
    private final Clock clock;

    Unit(
            Workload workload,
            Superiors superiors,
            Organisasi organisasi,
            Members members,
            Callers callers,
            ProcessEngine engine,
            Clock clock) {
        this.workload = workload;
        this.superiors = superiors;
        this.organisasi = organisasi;
        this.members = members;
        this.callers = callers;
        this.engine = engine;
        this.clock = clock;
    }

    /** Whether the caller has one. */
    boolean isThere() {
        return !roles().isEmpty();
    }

    /** Whether the caller may give tasks of it to others: an auditor only reads. */
    boolean mayReassign() {
        Caller caller = callers.current();
        return caller.has(Roles.ADMIN) || !caller.has(Roles.AUDITOR);
    }

    /** How many of its tasks are late. */
    long late() {
        return workload.of(roles()).stream().filter(WaitingTask::isLate).count();
    }

    /**
     * Who has what in it.
     *
     * @throws RequestRefused (FORBIDDEN) where the caller has none
     */
    BebanView view() {
        Set<String> roles = roles();
        if (roles.isEmpty()) {
            throw RequestRefused.forbidden("Beban kerja hanya ditampilkan kepada atasan, auditor, dan admin.");
        }
        List<WaitingTask> tasks = workload.of(roles);
        return Privileged.call(engine, () -> view(roles, tasks));
    }

    private BebanView view(Set<String> roles, List<WaitingTask> tasks) {
        Map<String, List<Person>> holders = new HashMap<>();
        Map<String, String> names = new TreeMap<>();
        roles.forEach(role -> holders.put(role, members.of(role)));
        holders.values().forEach(people -> people.forEach(person -> names.put(person.id(), person.name())));
        tasks.stream()
                .map(WaitingTask::holder)
                .filter(holder -> holder != null && !names.containsKey(holder))
                .distinct()
                .forEach(holder -> names.put(holder, members.name(holder)));
        return new BebanView(
                people(names, tasks),
                tasks.stream()
                        .map(task -> new TugasView(
                                task.taskId(),
                                task.processInstanceId(),
                                task.sop(),
                                task.title(),
                                task.step(),
                                task.role(),
                                organisasi.nama(task.role()),
                                task.holder(),
                                task.holder() == null ? null : names.get(task.holder()),
                                at(task.since()),
                                at(task.due()),
                                task.isLate(),
                                task.isLate() ? task.late().toMinutes() : null,
                                task.isLate() ? task.lateInWords() + " kerja" : null,
                                holders.get(task.role()).stream()
                                        .filter(person -> !person.id().equals(task.holder()))
                                        .map(person -> new BebanView.Penerima(person.id(), person.name()))
                                        .toList()))
                        .toList());
    }

    /** Who has most that is late first; what nobody has taken last. */
    private static List<BebanOrang> people(Map<String, String> names, List<WaitingTask> tasks) {
        Map<Optional<String>, List<WaitingTask>> byHolder =
                tasks.stream().collect(Collectors.groupingBy(task -> Optional.ofNullable(task.holder())));
        names.keySet().forEach(user -> byHolder.putIfAbsent(Optional.of(user), List.of()));
        return byHolder.entrySet().stream()
                .map(each -> new BebanOrang(
                        each.getKey().orElse(null),
                        each.getKey().map(names::get).orElse(null),
                        each.getValue().size(),
                        (int) each.getValue().stream()
                                .filter(WaitingTask::isLate)
                                .count()))
                .sorted(Comparator.comparing((BebanOrang person) -> person.pengguna() == null)
                        .thenComparing(BebanOrang::terlambat, Comparator.reverseOrder())
                        .thenComparing(BebanOrang::tugas, Comparator.reverseOrder())
                        .thenComparing(BebanOrang::nama, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Set<String> roles() {
        Caller caller = callers.current();
        return caller.has(Roles.ADMIN) || caller.has(Roles.AUDITOR)
                ? organisasi.peran().stream().map(Peran::id).collect(Collectors.toSet())
                : superiors.below(caller);
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, clock.getZone());
    }
}
