package id.sophumas.engine.run;

import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells everybody whom a change of the whole run concerns: who has a task in it, the roles of unclaimed ones, and who started it. */
@Component
class RunMessages {

    private final ProcessEngine engine;
    private final Notifications notifications;

    RunMessages(ProcessEngine engine, Notifications notifications) {
        this.engine = engine;
        this.notifications = notifications;
    }

    /**
     * Tells all but the one who did it. Joins the caller's transaction.
     *
     * @param kind kind of message
     * @param by user id of who did it
     */
    void tell(Run run, List<Task> open, String kind, String by, String title, String sentence) {
        Message message = new Message(
                kind,
                title + ": " + (run.judul() == null ? run.sop().name() : run.judul()),
                "%s\n\nJudul: %s\nSOP: %s"
                        .formatted(
                                sentence,
                                Objects.toString(run.judul(), "-"),
                                run.sop().name()),
                run.processInstanceId(),
                null);
        Set<String> people = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        people.add(run.starter());
        open.forEach(task -> {
            people.add(task.getAssignee());
            if (task.getAssignee() == null) {
                roles.addAll(candidates(task));
            }
        });
        people.stream()
                .filter(person -> person != null && !person.equals(by))
                .forEach(person -> notifications.tellUser(person, message));
        roles.forEach(role -> notifications.tellRole(role, message));
    }

    private List<String> candidates(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
