package id.sophumas.web.penggantian;

import id.sophumas.engine.Privileged;
import id.sophumas.engine.guard.AbsenceRounds;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.substitution.Absence;
import id.sophumas.identity.substitution.Absences;
import id.sophumas.web.penggantian.PenggantianController.Pencabutan;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/ketidakhadiran}: who takes no tasks by name, and when. What is of effect today is carried out at once. */
@RestController
@RequestMapping("/api/ketidakhadiran")
class KetidakhadiranController {

    /** Whose ({@code pengguna}, the caller's own where null), from when to when, and why ({@code alasan}, may be null). */
    record Usulan(String pengguna, LocalDate mulai, LocalDate sampai, String alasan) {}

    private final Absences absences;
    private final AbsenceRounds rounds;
    private final KetidakhadiranViews views;
    private final Callers callers;
    private final ProcessEngine engine;

    KetidakhadiranController(
            Absences absences, AbsenceRounds rounds, KetidakhadiranViews views, Callers callers, ProcessEngine engine) {
        this.absences = absences;
        this.rounds = rounds;
        this.views = views;
        this.callers = callers;
        this.engine = engine;
    }

    @GetMapping
    List<KetidakhadiranView> all() {
        Caller caller = callers.current();
        return Privileged.call(
                engine, () -> absences.visibleTo(caller).stream().map(views::of).toList());
    }

    @PostMapping
    ResponseEntity<KetidakhadiranView> enter(@RequestBody Usulan asked) {
        Caller caller = callers.current();
        Absence entered = Privileged.call(
                engine, () -> absences.enter(asked.pengguna(), asked.mulai(), asked.sampai(), asked.alasan(), caller));
        rounds.look();
        return ResponseEntity.created(URI.create("/api/ketidakhadiran"))
                .body(Privileged.call(engine, () -> views.of(entered)));
    }

    @PostMapping("/{id}/cabut")
    KetidakhadiranView withdraw(@PathVariable long id, @RequestBody Pencabutan asked) {
        Caller caller = callers.current();
        Absence withdrawn = Privileged.call(engine, () -> absences.withdraw(id, asked.alasan(), caller));
        rounds.look();
        return Privileged.call(engine, () -> views.of(withdrawn));
    }
}
