package id.sophumas.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.el.UelExpressionCondition;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/**
 * What the engine may have made of a file, said a second time and asked by the engine's own getters, so that it shares no line with the
 * inspection that it judges.
 */
final class AllowedBehaviour {

    private static final Set<String> BEHAVIOURS = Set.of(
            "BoundaryEventActivityBehavior",
            "CallActivityBehavior",
            "ExclusiveGatewayActivityBehavior",
            "IntermediateCatchEventActivityBehavior",
            "IntermediateCatchLinkEventActivityBehavior",
            "NoneEndEventActivityBehavior",
            "NoneStartEventActivityBehavior",
            "ParallelMultiInstanceActivityBehavior",
            "ServiceTaskDelegateExpressionActivityBehavior",
            "SubProcessActivityBehavior",
            "UserTaskActivityBehavior");
    private static final Pattern CONDITION = Pattern.compile(
            "\\$\\{\\s*!?[a-zA-Z]\\w*\\s*}"
                    + "|\\$\\{\\s*(\\w+|'[^']*')\\s*(==|!=)\\s*(\\w+|'[^']*')\\s*}|\\$\\{rencanaTayang\\.ditolak\\(execution\\)}");
    private static final Pattern DELEGATE = Pattern.compile(
            "\\$\\{(laporKeterlambatan|siapkanPenayangan|tayangkan|bacaKembali|catatPenyampaian|kerjakanRalat)}");
    private static final Pattern ROLE =
            Pattern.compile("[a-zA-Z]+|\\$\\{(rencanaTayang|peranRalat)\\.[a-z]+\\(execution\\)}");
    private static final Set<String> SYSTEM = Set.of("auditor", "pemilikProses", "admin", "camunda-admin");

    private AllowedBehaviour() {}

    static void require(ProcessDefinitionEntity process) {
        plain(process);
        assertThat(process.getCandidateStarterUserIdExpressions()).isEmpty();
        process.getCandidateStarterGroupIdExpressions().forEach(AllowedBehaviour::role);
        process.getTaskDefinitions().values().forEach(AllowedBehaviour::task);
        if (process.getStartFormDefinition() != null) {
            form(process.getStartFormDefinition().getFormKey());
        }
        all(process).forEach(AllowedBehaviour::activity);
    }

    private static Stream<ActivityImpl> all(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(inner -> Stream.concat(Stream.of(inner), all(inner)));
    }

    private static void activity(ActivityImpl activity) {
        plain(activity);
        assertThat(activity.getIoMapping()).as(activity.getId()).isNull();
        var behaviour = activity.getActivityBehavior();
        if (behaviour != null) {
            assertThat(BEHAVIOURS)
                    .as(activity.getId())
                    .contains(behaviour.getClass().getSimpleName());
            assertThat(behaviour.getClass().getPackageName()).isEqualTo("org.camunda.bpm.engine.impl.bpmn.behavior");
        }
        if (behaviour instanceof ServiceTaskDelegateExpressionActivityBehavior) {
            assertThat(field(behaviour, "expression").toString()).matches(DELEGATE);
            assertThat((List<?>) field(behaviour, "fieldDeclarations")).isNullOrEmpty();
        }
        if (behaviour instanceof org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior) {
            assertThat(field(behaviour, "className")).isNull();
            assertThat(field(behaviour, "expression")).isNull();
        }
        if (behaviour instanceof UserTaskActivityBehavior user) {
            task(user.getTaskDefinition());
        }
        for (PvmTransition transition : activity.getOutgoingTransitions()) {
            plain((TransitionImpl) transition);
            Object condition = transition.getProperty(BpmnParse.PROPERTYNAME_CONDITION);
            if (condition != null) {
                assertThat(condition).isInstanceOf(UelExpressionCondition.class);
                assertThat(field(condition, "expression").toString()).matches(CONDITION);
            }
        }
    }

    private static void task(TaskDefinition task) {
        assertThat(task.getTaskListeners().values().stream().flatMap(List::stream))
                .noneMatch(listener -> isOfFile(listener.getClass()));
        assertThat((java.util.Map<?, ?>) field(task, "timeoutTaskListeners")).isEmpty();
        assertThat(task.getCandidateUserIdExpressions()).isEmpty();
        task.getCandidateGroupIdExpressions().forEach(AllowedBehaviour::role);
        Stream.of(task.getNameExpression(), task.getDescriptionExpression())
                .filter(text -> text != null)
                .forEach(text -> assertThat(text.getExpressionText()).doesNotContain("${", "#{"));
        form(task.getFormKey());
        Object handler = ((DelegateTaskFormHandler) task.getTaskFormHandler()).getFormHandler();
        assertThat(handler.getClass().getPackageName()).isEqualTo("org.camunda.bpm.engine.impl.form.handler");
        assertThat(((DefaultFormHandler) handler).getFormPropertyHandlers()).isEmpty();
        assertThat((List<?>) field(handler, "formFieldHandlers")).isEmpty();
    }

    private static void role(Expression role) {
        assertThat(role.getExpressionText()).matches(ROLE).isNotIn(SYSTEM);
    }

    private static void form(Expression key) {
        if (key != null) {
            assertThat(key.getExpressionText()).matches("embedded:deployment:forms/[a-z-]+\\.html");
        }
    }

    private static void plain(CoreModelElement element) {
        assertThat(Stream.concat(
                                element.getListeners().values().stream(),
                                element.getBuiltInListeners().values().stream())
                        .flatMap(List::stream))
                .as(element.getId())
                .noneMatch(listener -> isOfFile(listener.getClass()));
        assertThat(element.getVariableListeners()).isEmpty();
    }

    /** The classes by which the engine keeps the listeners that stand in a file, and ours that stands in for them. */
    private static boolean isOfFile(Class<?> listener) {
        return listener.getName().startsWith("org.camunda.bpm.engine.impl.bpmn.listener")
                || listener.getName().startsWith("org.camunda.bpm.engine.impl.task.listener")
                || listener == ClosedActivity.class
                || listener == Canary.class;
    }

    private static Object field(Object object, String name) {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            try {
                var field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(object);
            } catch (NoSuchFieldException higher) {
                continue;
            } catch (IllegalAccessException closed) {
                throw new AssertionError(closed);
            }
        }
        throw new AssertionError(object.getClass() + " has no " + name);
    }
}
