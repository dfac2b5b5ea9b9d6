package id.sophumas.web.penggantian;

import id.sophumas.channel.PublicSite;
import id.sophumas.engine.Privileged;
import id.sophumas.engine.guard.AbsenceRounds;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Members;
import id.sophumas.identity.Members.Person;
import id.sophumas.identity.Peran;
import id.sophumas.identity.Roles;
import id.sophumas.identity.substitution.Absences;
import id.sophumas.identity.substitution.Proposal;
import id.sophumas.identity.substitution.Substitutions;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.security.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /penggantian}: substitutions and absences, as a page that needs no script. What is refused is said on the page, with what was entered. */
@Controller
@RequestMapping("/penggantian")
class PenggantianPageController {

    private final Substitutions substitutions;
    private final Absences absences;
    private final AbsenceRounds rounds;
    private final PenggantianViews substitutionViews;
    private final KetidakhadiranViews absenceViews;
    private final Members members;
    private final Callers callers;
    private final ProcessEngine engine;
    private final PublicSite site;
    private final Clock clock;

    PenggantianPageController(
            Substitutions substitutions,
            Absences absences,
            AbsenceRounds rounds,
            PenggantianViews substitutionViews,
            KetidakhadiranViews absenceViews,
            Members members,
            Callers callers,
            ProcessEngine engine,
            PublicSite site,
            Clock clock) {
        this.substitutions = substitutions;
        this.absences = absences;
        this.rounds = rounds;
        this.substitutionViews = substitutionViews;
        this.absenceViews = absenceViews;
        this.members = members;
        this.callers = callers;
        this.engine = engine;
        this.site = site;
        this.clock = clock;
    }

    /** What was typed in: everything may be missing. */
    record Isian(
            String jenis,
            String digantikan,
            List<String> peran,
            String pengganti,
            String mulai,
            String sampai,
            String suratPerintah) {

        private static final Isian EMPTY = new Isian("Plh", "", List.of(), "", "", "", "");
    }

    /** An absence as it was typed in. */
    record Ketiadaan(String pengguna, String mulai, String sampai, String alasan) {

        private static final Ketiadaan EMPTY = new Ketiadaan("", "", "", "");
    }

    /**
     * What was refused, to be shown where it was typed.
     *
     * @param form id of the form's field that is to be looked at again; empty for none
     * @param alasan why something was to be withdrawn
     */
    record Typed(String form, Isian substitution, Ketiadaan absence, String alasan) {

        private static final Typed NOTHING = new Typed("", Isian.EMPTY, Ketiadaan.EMPTY, "");

        private static Typed of(Isian substitution) {
            return new Typed("suratPerintah", substitution, Ketiadaan.EMPTY, "");
        }

        private static Typed of(Ketiadaan absence) {
            return new Typed("absen-alasan", Isian.EMPTY, absence, "");
        }

        private static Typed withdrawal(String form, String reason) {
            return new Typed(form, Isian.EMPTY, Ketiadaan.EMPTY, reason);
        }
    }

    @GetMapping
    String page(Model model, HttpServletRequest request) {
        return page(model, request, Typed.NOTHING);
    }

    @PostMapping
    String enter(Isian entered, Model model, HttpServletRequest request, HttpServletResponse response) {
        Caller caller = callers.current();
        return carryOut(Typed.of(entered), model, request, response, () -> {
            Proposal proposal = new Proposal(
                    entered.jenis(),
                    entered.digantikan(),
                    entered.peran(),
                    entered.pengganti(),
                    date("mulai", entered.mulai()),
                    date("sampai", entered.sampai()),
                    entered.suratPerintah());
            return substitutions.enter(proposal, caller);
        });
    }

    @PostMapping("/{id}/cabut")
    String withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String alasan,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Caller caller = callers.current();
        return carryOut(
                Typed.withdrawal("cabut-" + id, alasan),
                model,
                request,
                response,
                () -> substitutions.withdraw(id, alasan, caller));
    }

    @PostMapping("/ketidakhadiran")
    String enterAbsence(Ketiadaan entered, Model model, HttpServletRequest request, HttpServletResponse response) {
        Caller caller = callers.current();
        String next = carryOut(
                Typed.of(entered),
                model,
                request,
                response,
                () -> absences.enter(
                        entered.pengguna(),
                        date("mulai", entered.mulai()),
                        date("sampai", entered.sampai()),
                        entered.alasan(),
                        caller));
        rounds.look();
        return next;
    }

    @PostMapping("/ketidakhadiran/{id}/cabut")
    String withdrawAbsence(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String alasan,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Caller caller = callers.current();
        String next = carryOut(
                Typed.withdrawal("hadir-" + id, alasan),
                model,
                request,
                response,
                () -> absences.withdraw(id, alasan, caller));
        rounds.look();
        return next;
    }

    private String carryOut(
            Typed typed, Model model, HttpServletRequest request, HttpServletResponse response, Callable<?> work) {
        try {
            Privileged.call(engine, work);
            return "redirect:/penggantian";
        } catch (RequestRefused refused) {
            model.addAttribute("problem", refused.getMessage());
            response.setStatus(refused.reason().status());
            return page(model, request, typed);
        }
    }

    private String page(Model model, HttpServletRequest request, Typed typed) {
        Caller caller = callers.current();
        model.addAttribute("site", site);
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        model.addAttribute("tokenName", SessionToken.PARAMETER);
        model.addAttribute("entered", typed.substitution());
        model.addAttribute("absence", typed.absence());
        model.addAttribute("typed", typed);
        model.addAttribute("mayBeAway", !caller.has(Roles.AUDITOR));
        Privileged.call(engine, () -> {
            LocalDate today = LocalDate.now(clock);
            List<Peran> roles = substitutions.enterable(caller);
            model.addAttribute("roles", roles);
            model.addAttribute("absentees", holders(roles));
            model.addAttribute("everybody", roles.isEmpty() ? List.of() : members.all());
            model.addAttribute(
                    "substitutions",
                    substitutions.visibleTo(caller).stream()
                            .map(each -> PenggantianLine.of(
                                    substitutionViews.of(each),
                                    today,
                                    clock.getZone(),
                                    roles.stream().map(Peran::id).toList().containsAll(each.roles())))
                            .toList());
            model.addAttribute(
                    "absences",
                    absences.visibleTo(caller).stream()
                            .map(each -> KetidakhadiranLine.of(absenceViews.of(each), today, clock.getZone()))
                            .toList());
            return null;
        });
        return "identity/penggantian";
    }

    private List<Person> holders(List<Peran> roles) {
        return roles.stream()
                .flatMap(role -> members.of(role.id()).stream().filter(person -> members.holds(person.id(), role.id())))
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static LocalDate date(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw RequestRefused.invalid("Isian \"" + field + "\" bukan tanggal. Tulis seperti 2026-12-01.");
        }
    }
}
