package id.sophumas.web.watch;

import id.sophumas.channel.PublicSite;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.watch.Standings;
import id.sophumas.web.security.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /kanal}: how the accounts stand, as a page that needs no script. */
@Controller
class KanalPageController {

    /** As long as somebody waits for a page; a platform that is slower is shown at the next look. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Standings standings;
    private final AccountReaders readers;
    private final PublicSite site;
    private final Clock clock;

    KanalPageController(Standings standings, AccountReaders readers, PublicSite site, Clock clock) {
        this.standings = standings;
        this.readers = readers;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/kanal")
    String page(Model model, HttpServletRequest request) {
        readers.require();
        model.addAttribute("site", site);
        model.addAttribute("mayCheck", readers.mayCheck());
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        model.addAttribute("tokenName", SessionToken.PARAMETER);
        model.addAttribute(
                "accounts",
                standings.all().stream()
                        .map(standing -> AccountLine.of(standing, clock.getZone()))
                        .toList());
        return "watch/kanal";
    }

    @PostMapping("/kanal/periksa")
    String check() {
        if (!readers.mayCheck()) {
            throw RequestRefused.forbidden("Hanya admin yang dapat memeriksa kanal sekarang.");
        }
        standings.checkNow(PATIENCE);
        return "redirect:/kanal";
    }
}
