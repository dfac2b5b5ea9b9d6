package id.sophumas.web.beban;

import id.sophumas.channel.PublicSite;
import id.sophumas.engine.guard.Handing;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.security.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /beban}: who has what in the caller's unit, as a page that needs no script. */
@Controller
@RequestMapping("/beban")
class BebanPageController {

    private final Unit unit;
    private final Handing handing;
    private final PublicSite site;
    private final Clock clock;

    BebanPageController(Unit unit, Handing handing, PublicSite site, Clock clock) {
        this.unit = unit;
        this.handing = handing;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model, HttpServletRequest request) {
        BebanView view = unit.view();
        model.addAttribute("site", site);
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        model.addAttribute("tokenName", SessionToken.PARAMETER);
        model.addAttribute("people", view.orang());
        model.addAttribute("mayReassign", unit.mayReassign());
        model.addAttribute(
                "tasks",
                view.tugas().stream()
                        .map(task -> TaskLine.of(task, clock.getZone()))
                        .toList());
        model.addAttribute(
                "late",
                view.tugas().stream().filter(BebanView.TugasView::terlambat).count());
        return "workload/beban";
    }

    /** Gives a task to a person, or to its unit where none is named; what is refused is said on the page itself, with what was typed. */
    @PostMapping("/{taskId}")
    String reassign(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String kepada,
            @RequestParam(defaultValue = "") String catatan,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (kepada.isBlank()) {
                handing.giveBack(taskId, catatan);
            } else {
                handing.handOver(taskId, kepada, catatan);
            }
            return "redirect:/beban";
        } catch (RequestRefused refused) {
            model.addAttribute("problem", refused.getMessage());
            model.addAttribute("typed", catatan);
            model.addAttribute("receiver", kepada);
            model.addAttribute("typedIn", (kepada.isBlank() ? "kembali-" : "catatan-") + taskId);
            response.setStatus(refused.reason().status());
            return page(model, request);
        }
    }
}
