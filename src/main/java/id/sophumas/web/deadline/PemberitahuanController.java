package id.sophumas.web.deadline;

import id.sophumas.identity.Callers;
import id.sophumas.notification.Notification;
import id.sophumas.notification.Notifications;
import id.sophumas.notification.mail.Cara;
import id.sophumas.notification.mail.MailChoices;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's messages, and how he is mailed. */
@RestController
@RequestMapping("/api/pemberitahuan")
class PemberitahuanController {

    private final Notifications notifications;
    private final MailChoices choices;
    private final Callers callers;

    /** How many messages nobody has read. */
    record Jumlah(int belumDibaca) {}

    /** How the caller is mailed: {@code langsung} or {@code ringkasan}. */
    record Pilihan(String surel) {}

    PemberitahuanController(Notifications notifications, MailChoices choices, Callers callers) {
        this.notifications = notifications;
        this.choices = choices;
        this.callers = callers;
    }

    @GetMapping
    List<Notification> list() {
        return notifications.forCaller(callers.current());
    }

    @GetMapping("/jumlah")
    Jumlah count() {
        return new Jumlah(notifications.unread(callers.current()));
    }

    @GetMapping("/pilihan")
    Pilihan choice() {
        return new Pilihan(choices.of(callers.current().id()).text());
    }

    @PutMapping("/pilihan")
    Pilihan choose(@RequestBody Pilihan pilihan) {
        choices.choose(callers.current().id(), Cara.parse(pilihan.surel()));
        return choice();
    }

    @PostMapping("/{id}/dibaca")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(@PathVariable long id) {
        notifications.markRead(id, callers.current());
    }
}
