package id.sophumas.web.security;

import id.sophumas.channel.PublicSite;
import id.sophumas.refusal.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /masuk}: the login of our own pages, which is the web apps' login too, as a page that needs no script. */
@Controller
@RequestMapping(LoginPageEntry.LOGIN)
class MasukPageController {

    private static final Logger LOG = LoggerFactory.getLogger(MasukPageController.class);

    /** Where the ways to all applications begin. */
    private static final String BEGINNING = "/";

    private static final int STRANGERS_SECONDS = 30 * 60;

    private static final String WRONG = "Nama pengguna atau kata sandi salah. Periksa penulisannya, lalu coba lagi. "
            + "Setelah beberapa kali salah, Anda harus menunggu sebelum mencoba lagi.";
    private static final String TOO_OLD = "Halaman ini sudah terlalu lama terbuka, atau peramban Anda menolak kuki. "
            + "Isi kata sandi Anda, lalu masuk sekali lagi.";

    private final EngineUsers users;
    private final ProcessEngine engine;
    private final PublicSite site;

    MasukPageController(EngineUsers users, ProcessEngine engine, PublicSite site) {
        this.users = users;
        this.engine = engine;
        this.site = site;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String ke, Model model, HttpServletRequest request) {
        return user(request).isPresent() ? "redirect:" + way(ke) : show(ke, "", model, request);
    }

    @PostMapping
    String logIn(
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String sandi,
            @RequestParam(defaultValue = "") String ke,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null || !SessionToken.isInForm(request, session)) {
            return refuse(HttpStatus.FORBIDDEN, TOO_OLD, ke, nama, model, request, response);
        }
        String user = nama.strip();
        try {
            if (!users.checkPassword(user, sandi)) {
                return refuse(HttpStatus.UNAUTHORIZED, WRONG, ke, nama, model, request, response);
            }
        } catch (RequestRefused tooMany) {
            return refuse(HttpStatus.TOO_MANY_REQUESTS, tooMany.getMessage(), ke, nama, model, request, response);
        }
        Optional<SentForm> sent = SentForm.keptBy(session);
        WebAppLogin.begin(request, engine, user);
        LOG.info("Successful login on the login page for user \"{}\"", user);
        sent.ifPresent(form -> form.keepIn(request.getSession()));
        return "redirect:" + (sent.isPresent() ? LoginPageEntry.LOGIN + "/isian" : way(ke));
    }

    /** What was being sent when the session ended, for whoever sent it to send it again. */
    @GetMapping("/isian")
    String sentForm(Model model, HttpServletRequest request) {
        Optional<SentForm> sent = user(request).flatMap(user -> SentForm.keptBy(request.getSession()));
        if (sent.isEmpty()) {
            return "redirect:" + LoginPageEntry.LOGIN;
        }
        frame(model, request);
        model.addAttribute("form", sent.get());
        return "identity/isian";
    }

    private Optional<String> user(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(WebAppLogin::userOf)
                .filter(users::exists);
    }

    private String refuse(
            HttpStatus status,
            String problem,
            String ke,
            String nama,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return show(ke, nama, model, request);
    }

    private String show(String ke, String nama, Model model, HttpServletRequest request) {
        // The page's token needs a session to stand in; a stranger's is not kept as long as an official's.
        HttpSession session = request.getSession();
        if (user(request).isEmpty()) {
            session.setMaxInactiveInterval(STRANGERS_SECONDS);
        }
        frame(model, request);
        model.addAttribute("way", OfficialPages.known(ke).orElse(""));
        model.addAttribute("name", nama);
        model.addAttribute("isFormKept", SentForm.keptBy(session).isPresent());
        return "identity/masuk";
    }

    private void frame(Model model, HttpServletRequest request) {
        model.addAttribute("site", site);
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        model.addAttribute("tokenName", SessionToken.PARAMETER);
    }

    private static String way(String sent) {
        return OfficialPages.known(sent).orElse(BEGINNING);
    }
}
