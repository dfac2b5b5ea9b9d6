package id.sophumas.identity;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The task lists everybody finds at the first login: without a filter the Tasklist shows nothing at all. */
@Component
public class SharedFilters {

    /** Priority of a task whose standard duration has run out; the boundary timer's delegate sets it. */
    public static final int LATE_PRIORITY = 100;

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    SharedFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void ensure() {
        ensure(
                "Tugas saya",
                "Tugas yang ditujukan kepada saya",
                "#1f5f8b",
                10,
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        ensure(
                "Tugas unit saya",
                "Tugas yang menunggu unit saya",
                "#2e7d32",
                20,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks());
        // One who substitutes for somebody finds here what he does as such, claimed or not; it is empty for everybody
        // else.
        ensure(
                "Sebagai Plh./Plt.",
                "Tugas yang saya kerjakan sebagai pengganti",
                "#6a1b9a",
                25,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${peranDigantikan.daftar()}")
                        .includeAssignedTasks());
        // What a person sees is limited by authorisation already: lateness needs no expression.
        ensure(
                "Terlambat",
                "Tugas yang melampaui waktu baku",
                "#b71c1c",
                30,
                tasks.createTaskQuery().taskMinPriority(LATE_PRIORITY));
    }

    private void ensure(String name, String description, String color, int order, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name)
                    .setQuery(
                            query.orderByDueDate().asc().orderByTaskCreateTime().asc())
                    .setProperties(Map.of(
                            "description",
                            description,
                            "color",
                            color,
                            "priority",
                            order,
                            "refresh",
                            true,
                            "showUndefinedVariable",
                            false,
                            "variables",
                            List.of(Map.of("name", "judul", "label", "Judul"))));
            filters.saveFilter(filter);
        }
        grants.ensureForAll(Resources.FILTER, filter.getId(), Permissions.READ);
    }
}
