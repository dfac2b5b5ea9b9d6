package id.sophumas.engine.guard;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Roles;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Holds every completion of an SOP's step, and of a task of our own processes, against the rules, inside the engine's own transaction. */
@Component
class StepGuard {

    private final SopCatalogue catalogue;
    private final SentFields fields;
    private final List<StepRule> rules;
    private final List<OwnProcess> own;
    private final ActingRecord acting;
    private final PausedRuns paused;
    private final Newcomers newcomers;

    StepGuard(
            SopCatalogue catalogue,
            SentFields fields,
            List<StepRule> rules,
            List<OwnProcess> own,
            ActingRecord acting,
            PausedRuns paused,
            Newcomers newcomers) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.rules = rules;
        this.own = own;
        this.acting = acting;
        this.paused = paused;
        this.newcomers = newcomers;
    }

    /**
     * What to complete the task with.
     *
     * @return the variables sent, set right and added to by the rules; the same ones for any other task
     * @throws RequestRefused where there is no such task any more, its run is paused, or a rule says no
     * @throws org.camunda.bpm.engine.AuthorizationException where the caller may not work on the task
     */
    Map<String, Object> approve(CommandContext context, String taskId, Map<String, Object> sent) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        // Somebody may complete it between our reading the task and our reading where it stands; the engine stumbles
        // over that.
        if (task == null
                || task.getProcessInstanceId() != null
                        && (task.getExecution() == null || task.getProcessInstance() == null)) {
            throw gone(context, taskId);
        }
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        requireRole(context, task);
        if (task.isSuspended()) {
            throw context.runWithoutAuthorization(() -> paused.refusal(rootOf(task)));
        }
        VariableMap variables = sent == null ? Variables.createVariables() : Variables.fromMap(sent);
        Optional<Sop> sop = task.getProcessDefinitionId() == null
                ? Optional.empty()
                : catalogue.ofDefinition(task.getProcessDefinitionId());
        sop.flatMap(found -> found.step(task.getTaskDefinitionKey())).ifPresent(step -> {
            Completion completion = new Completion(
                    sop.get(),
                    step,
                    task.getProcessInstanceId(),
                    taskId,
                    caller(context),
                    task::getVariable,
                    variables,
                    new HashMap<>());
            fields.checkCompletion(context, task.getProcessDefinition(), step, variables);
            rules.forEach(rule -> rule.apply(completion));
            acting.note(context, task, completion.ofTask());
            task.setVariablesLocal(completion.ofTask());
        });
        if (sop.isEmpty() && task.getProcessDefinitionId() != null) {
            applyOwn(context, task, variables);
        }
        return variables;
    }

    /** The SOP's instance, also for a task of the posting that it called. */
    private static String rootOf(TaskEntity task) {
        var caller = task.getProcessInstance().getSuperExecution();
        return caller == null ? task.getProcessInstanceId() : caller.getProcessInstanceId();
    }

    private void applyOwn(CommandContext context, TaskEntity task, VariableMap variables) {
        String key = task.getProcessDefinition().getKey();
        own.stream().filter(process -> process.key().equals(key)).forEach(process -> {
            TextRule.check(variables);
            OwnTask completion = new OwnTask(
                    task.getTaskDefinitionKey(),
                    task.getId(),
                    task.getProcessInstanceId(),
                    caller(context),
                    task::getVariable,
                    variables,
                    groups(task),
                    new HashMap<>());
            completion
                    .caller()
                    .map(Caller::id)
                    .ifPresent(user -> process.decidedOn(completion)
                            .ifPresent(authors -> context.runWithoutAuthorization(() -> {
                                newcomers.require(user, authors);
                                return null;
                            })));
            process.complete(completion);
            acting.note(context, task, completion.ofTask());
            task.setVariablesLocal(completion.ofTask());
        });
    }

    /** Who had a task once keeps the engine's leave to work on it; the role, or the substitution in it, may have ended since. */
    private static void requireRole(CommandContext context, TaskEntity task) {
        Set<String> roles = groups(task);
        Optional<Caller> caller = caller(context);
        if (caller.isPresent()
                && !roles.isEmpty()
                && !caller.get().has(Roles.ADMIN)
                && roles.stream().noneMatch(caller.get()::has)) {
            throw RequestRefused.forbidden(
                    "Anda tidak (lagi) memegang peran tugas ini, sehingga tidak dapat menyelesaikannya."
                            + " Pemegang peran atau Plh./Plt.-nya dapat mengambil tugas ini.");
        }
    }

    /** The groups that may do the task. */
    static Set<String> groups(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Who is authenticated; empty where the application itself calls. */
    static Optional<Caller> caller(CommandContext context) {
        return Optional.ofNullable(context.getAuthentication())
                .map(authentication -> new Caller(
                        authentication.getUserId(),
                        authentication.getGroupIds() == null ? Set.of() : Set.copyOf(authentication.getGroupIds())));
    }

    /** The refusal of work on a task that is not there. */
    static RequestRefused gone(CommandContext context, String taskId) {
        HistoricTaskInstanceEventEntity done =
                taskId == null ? null : context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        return done == null
                ? RequestRefused.notFound("Tugas tidak ditemukan. Muat ulang daftar tugas Anda.")
                : OpenTasks.done();
    }
}
