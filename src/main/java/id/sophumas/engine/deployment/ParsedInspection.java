package id.sophumas.engine.deployment;

import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Peran;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.ExpressionPlace;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/**
 * Looks at what the engine itself made of a new BPMN file, whatever another parser may have read in it: every object it consists of must be of
 * a class that is known to be harmless, every expression one that is offered, every role one of the organisation, every form one of ours.
 */
@Component
class ParsedInspection {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    /** The application's own objects, and the engine's listeners for history and metrics: added to each file, named by none. */
    private static final Set<String> BUILT_IN = Set.of("id.sophumas.", ENGINE + "history.", ENGINE + "metrics.");

    /** The classes the shipped files consist of, without the engine's package. */
    private static final Set<String> HARMLESS =
            Arrays.stream("""
                    bpmn.behavior.BoundaryEventActivityBehavior bpmn.behavior.BpmnActivityBehavior
                    bpmn.behavior.CallActivityBehavior bpmn.behavior.ExclusiveGatewayActivityBehavior
                    bpmn.behavior.IntermediateCatchEventActivityBehavior
                    bpmn.behavior.IntermediateCatchLinkEventActivityBehavior
                    bpmn.behavior.IntermediateThrowNoneEventActivityBehavior bpmn.behavior.NoneEndEventActivityBehavior
                    bpmn.behavior.NoneStartEventActivityBehavior bpmn.behavior.ParallelMultiInstanceActivityBehavior
                    bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior
                    bpmn.behavior.SubProcessActivityBehavior bpmn.behavior.UserTaskActivityBehavior
                    bpmn.parser.BpmnParse$2 bpmn.parser.BpmnParse$3
                    bpmn.parser.ErrorEventDefinition bpmn.parser.FailedJobRetryConfiguration
                    core.model.CallableElement core.model.CallableElementParameter core.model.Properties
                    core.variable.mapping.value.ConstantValueProvider core.variable.mapping.value.NullValueProvider
                    el.ElValueProvider el.UelExpressionCondition form.FormDefinition
                    form.handler.DefaultStartFormHandler form.handler.DefaultTaskFormHandler
                    form.handler.DelegateStartFormHandler form.handler.DelegateTaskFormHandler
                    jobexecutor.AsyncAfterMessageJobDeclaration jobexecutor.AsyncBeforeMessageJobDeclaration
                    jobexecutor.TimerDeclarationImpl persistence.entity.ProcessDefinitionEntity
                    pvm.process.ActivityImpl pvm.process.Lane pvm.process.LaneSet pvm.process.ParticipantProcess
                    pvm.process.TransitionImpl task.TaskDecorator task.TaskDefinition
                    """.split("\\s+")).map(ENGINE::concat).collect(Collectors.toUnmodifiableSet());

    private final Set<String> roles;
    private final Set<String> forms;

    ParsedInspection(Organisasi organisasi, ShippedFiles shipped) {
        this.roles = organisasi.peran().stream().map(Peran::id).collect(Collectors.toUnmodifiableSet());
        this.forms = shipped.embeddable();
    }

    /**
     * Inspects one process before it is kept.
     *
     * @param process as the engine parsed it
     * @param jobs the jobs the engine will make for it; null where it makes none
     * @throws RequestRefused (INVALID) naming the first element that is not harmless
     */
    void requireHarmless(ProcessDefinitionEntity process, Object jobs) {
        boolean technical = DeploymentCheck.TECHNICAL.contains(process.getKey());
        boolean isOwn = Context.getCommandContext().getAuthentication() == null;
        require(isOwn || !technical, process, process.getKey());
        require(process.getCandidateStarterUserIdExpressions().isEmpty(), process, "candidateStarterUsers");
        process.getCandidateStarterGroupIdExpressions().forEach(role -> requireRole(role, technical, process));
        ParsedGraph.of(process, jobs)
                .forEach((scope, parts) -> parts.forEach(part -> {
                    require(isKnown(part), scope, part.getClass().getSimpleName());
                    if (part instanceof Expression expression) {
                        requireOffered(expression, technical, scope);
                    } else if (part instanceof TaskDefinition task) {
                        requireHarmless(task, technical, scope);
                    } else if (part instanceof FormDefinition form) {
                        requireOurs(form, scope);
                    } else if (part instanceof CallableElement called) {
                        require(isPosting(called), scope, "calledElement");
                    }
                }));
    }

    private static boolean isKnown(Object part) {
        String name = part.getClass().getName();
        return !(part instanceof ClosedActivity)
                && (HARMLESS.contains(name) || BUILT_IN.stream().anyMatch(name::startsWith) || isAdded(part));
    }

    /**
     * Whether this is a listener that a part of the application (Spring's starter) adds to every file. A file's own listeners are of the engine's
     * classes, and the one class a file could name to be made while it is read is a form handler.
     */
    private static boolean isAdded(Object part) {
        return (part instanceof DelegateListener<?> || part instanceof TaskListener)
                && !(part instanceof FormHandler)
                && !part.getClass().getName().startsWith("org.camunda.bpm.engine.");
    }

    /** Nothing but the application's own process for posts is called. */
    private static boolean isPosting(CallableElement called) {
        return called.getDefinitionKeyValueProvider() instanceof ElValueProvider key
                && "penayangan".equals(key.getExpression().getExpressionText())
                && called.isLatestBinding();
    }

    private static void requireOffered(Expression expression, boolean technical, ScopeImpl scope) {
        String text = expression.getExpressionText();
        require(
                !ExpressionPlace.isExpression(text)
                        || Arrays.stream(ExpressionPlace.values())
                                .anyMatch(place -> technical ? place.offersToTechnical(text) : place.offers(text)),
                scope,
                text);
    }

    private void requireHarmless(TaskDefinition task, boolean technical, ScopeImpl scope) {
        require(task.getCandidateUserIdExpressions().isEmpty(), scope, "candidateUsers");
        require(technical || task.getAssigneeExpression() == null, scope, "assignee");
        require(task.getDueDateExpression() == null, scope, "dueDate");
        require(task.getFollowUpDateExpression() == null, scope, "followUpDate");
        require(task.getPriorityExpression() == null, scope, "priority");
        task.getCandidateGroupIdExpressions().forEach(role -> requireRole(role, technical, scope));
    }

    private void requireRole(Expression role, boolean technical, ScopeImpl scope) {
        String text = role.getExpressionText();
        require(roles.contains(text) || technical && ExpressionPlace.ROLE.offersToTechnical(text), scope, text);
    }

    private void requireOurs(FormDefinition form, ScopeImpl scope) {
        if (form.getFormKey() != null) {
            String key = form.getFormKey().getExpressionText();
            require(forms.contains(key), scope, key);
        }
        if (form.getCamundaFormDefinitionKey() != null) {
            String key = form.getCamundaFormDefinitionKey().getExpressionText();
            require("deployment".equals(form.getCamundaFormDefinitionBinding()), scope, key);
            require(!ExpressionPlace.isExpression(key), scope, key);
        }
    }

    private static void require(boolean condition, ScopeImpl scope, String what) {
        if (!condition) {
            throw RequestRefused.invalid("Berkas tidak dipasang: pada elemen \"" + scope.getId() + "\" terdapat \""
                    + what + "\", yang tidak diizinkan dalam berkas SOP. Hapus dari diagram.");
        }
    }
}
