package id.sophumas.deadline;

import java.time.Instant;
import java.util.List;

/** What the engine tells of the tasks that wait to be done. */
public interface OpenTasks {

    /** The tasks of which somebody is to be reminded by now, those never looked at, and those whose due date has changed; one query. */
    List<OpenTask> toRemind(Instant now);

    /** All tasks with a deadline whose clock runs. */
    List<OpenTask> waiting();

    /** Moves an open task's due date and its timer to the same instant. Joins the caller's transaction; nothing for a task that is gone. */
    void moveDue(String taskId, Instant due);
}
