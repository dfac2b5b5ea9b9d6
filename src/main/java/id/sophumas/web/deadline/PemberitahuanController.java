package id.sophumas.web.deadline;

import id.sophumas.identity.Callers;
import id.sophumas.notification.Notification;
import id.sophumas.notification.Notifications;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's messages. */
@RestController
@RequestMapping("/api/pemberitahuan")
class PemberitahuanController {

    private final Notifications notifications;
    private final Callers callers;

    PemberitahuanController(Notifications notifications, Callers callers) {
        this.notifications = notifications;
        this.callers = callers;
    }

    @GetMapping
    List<Notification> list() {
        return notifications.forCaller(callers.current());
    }

    @PostMapping("/{id}/dibaca")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(@PathVariable long id) {
        notifications.markRead(id, callers.current());
    }
}
