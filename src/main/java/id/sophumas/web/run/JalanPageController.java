package id.sophumas.web.run;

import id.sophumas.channel.PublicSite;
import id.sophumas.engine.DateValue;
import id.sophumas.engine.run.RunCancellations;
import id.sophumas.engine.run.RunPauses;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.InstanceReaders;
import id.sophumas.web.security.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /jalan/{processInstanceId}}: how a run goes, and what the reader may do with it, as a page that needs no script. */
@Controller
@RequestMapping("/jalan/{processInstanceId}")
class JalanPageController {

    private final JalanSheets sheets;
    private final RunPauses pauses;
    private final RunCancellations cancellations;
    private final InstanceReaders readers;
    private final Callers callers;
    private final PublicSite site;
    private final Clock clock;

    JalanPageController(
            JalanSheets sheets,
            RunPauses pauses,
            RunCancellations cancellations,
            InstanceReaders readers,
            Callers callers,
            PublicSite site,
            Clock clock) {
        this.sheets = sheets;
        this.pauses = pauses;
        this.cancellations = cancellations;
        this.readers = readers;
        this.callers = callers;
        this.site = site;
        this.clock = clock;
    }

    /** What was typed, which is shown again where it was refused. */
    record Isian(String alasanJeda, String sampai, String catatan, String alasanBatal) {}

    @ModelAttribute
    void frame(Model model, HttpServletRequest request) {
        model.addAttribute("site", site);
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        model.addAttribute("tokenName", SessionToken.PARAMETER);
    }

    @GetMapping
    String page(@PathVariable String processInstanceId, Model model) {
        return show(processInstanceId, model, new Isian("", "", "", ""));
    }

    @PostMapping("/jeda")
    String pause(
            @PathVariable String processInstanceId,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "") String sampai,
            Model model,
            HttpServletResponse response) {
        return act(
                processInstanceId,
                caller -> pauses.pause(
                        processInstanceId, caller, alasan, DateValue.instant(sampai, "sampai", clock.getZone())),
                new Isian(alasan, sampai, "", ""),
                model,
                response);
    }

    @PostMapping("/lanjutkan")
    String resume(
            @PathVariable String processInstanceId,
            @RequestParam(defaultValue = "") String catatan,
            Model model,
            HttpServletResponse response) {
        return act(
                processInstanceId,
                caller -> pauses.resume(processInstanceId, caller, catatan),
                new Isian("", "", catatan, ""),
                model,
                response);
    }

    @PostMapping("/pembatalan")
    String callOff(
            @PathVariable String processInstanceId,
            @RequestParam(defaultValue = "") String alasan,
            Model model,
            HttpServletResponse response) {
        return act(
                processInstanceId,
                caller -> cancellations.callOff(processInstanceId, caller, alasan),
                new Isian("", "", "", alasan),
                model,
                response);
    }

    private String act(String id, Consumer<Caller> action, Isian typed, Model model, HttpServletResponse response) {
        readers.require(id);
        try {
            action.accept(callers.current());
            return "redirect:/jalan/" + id;
        } catch (RequestRefused refused) {
            response.setStatus(refused.reason().status());
            model.addAttribute("masalah", refused.getMessage());
            return show(id, model, typed);
        }
    }

    private String show(String id, Model model, Isian typed) {
        model.addAttribute("jalan", sheets.of(readers.require(id), id, callers.current()));
        model.addAttribute("isian", typed);
        return "run/jalan";
    }
}
