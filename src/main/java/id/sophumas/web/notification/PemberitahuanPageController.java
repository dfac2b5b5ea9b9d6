package id.sophumas.web.notification;

import id.sophumas.channel.PublicSite;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Superiors;
import id.sophumas.notification.MailSettings;
import id.sophumas.notification.Notifications;
import id.sophumas.notification.mail.Cara;
import id.sophumas.notification.mail.MailChoices;
import id.sophumas.web.security.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pemberitahuan}: the caller's messages and how he is mailed, as a page that needs no script. */
@Controller
@RequestMapping("/pemberitahuan")
class PemberitahuanPageController {

    private static final String BACK = "redirect:/pemberitahuan";

    private final Notifications notifications;
    private final MailChoices choices;
    private final MailSettings mail;
    private final Callers callers;
    private final Superiors superiors;
    private final PublicSite site;
    private final Clock clock;

    PemberitahuanPageController(
            Notifications notifications,
            MailChoices choices,
            MailSettings mail,
            Callers callers,
            Superiors superiors,
            PublicSite site,
            Clock clock) {
        this.notifications = notifications;
        this.choices = choices;
        this.mail = mail;
        this.callers = callers;
        this.superiors = superiors;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model, HttpServletRequest request) {
        Caller caller = callers.current();
        model.addAttribute("site", site);
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        model.addAttribute("tokenName", SessionToken.PARAMETER);
        model.addAttribute("unread", notifications.unread(caller));
        model.addAttribute("choice", choices.of(caller.id()).text());
        model.addAttribute("isMailed", mail.isOn());
        List<MessageLine> messages = notifications.forCaller(caller).stream()
                .map(message -> MessageLine.of(message, clock.getZone()))
                .toList();
        model.addAttribute("messages", messages);
        model.addAttribute(
                "newest", messages.stream().mapToLong(MessageLine::id).max().orElse(0));
        model.addAttribute(
                "canMarkAll", messages.stream().anyMatch(message -> message.isUnread() && !message.isReport()));
        model.addAttribute("hasUnit", !superiors.below(caller).isEmpty());
        return "notification/pemberitahuan";
    }

    @PostMapping("/{id}/dibaca")
    String markRead(@PathVariable long id) {
        notifications.markRead(id, callers.current());
        return BACK;
    }

    /** Marks as read what was there when the page was shown, the newest message of which it names; reports wait to be received one by one. */
    @PostMapping("/dibaca")
    String markAllRead(@RequestParam long sampai) {
        notifications.markAllRead(sampai, callers.current());
        return BACK;
    }

    @PostMapping("/pilihan")
    String choose(@RequestParam(defaultValue = "") String surel) {
        choices.choose(callers.current().id(), Cara.parse(surel));
        return BACK;
    }
}
