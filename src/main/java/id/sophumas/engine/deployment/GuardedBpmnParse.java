package id.sophumas.engine.deployment;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.ExpressionPlace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.bpmn.parser.FieldDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The engine's reading of a BPMN file, without the behaviours that run code, and with the inspection of what came of it. It reads new files and,
 * after each restart, the old ones again: an old one is never refused, for its runs go on, but what would run code in it is closed.
 */
class GuardedBpmnParse extends BpmnParse {

    private final ParsedInspection inspection;
    private final Set<String> closed = new LinkedHashSet<>();

    GuardedBpmnParse(BpmnParser parser, ParsedInspection inspection) {
        super(parser);
        this.inspection = inspection;
    }

    /**
     * Reads the file.
     *
     * @throws RequestRefused (INVALID) where a new file came to something that is not allowed, or to nothing
     */
    @Override
    public BpmnParse execute() {
        try {
            super.execute();
        } catch (ParseException told) {
            throw told;
        } catch (ProcessEngineException broken) {
            throw deployment.isNew()
                    ? RequestRefused.invalid("Berkas \"" + name + "\" tidak dapat dibaca sebagai BPMN. Perbaiki di"
                            + " Camunda Modeler, lalu pasang kembali.")
                    : broken;
        }
        if (deployment.isNew()) {
            closed.forEach(element -> refuse(element, "memuat kode"));
            getProcessDefinitions()
                    .forEach(process -> inspection.requireHarmless(process, getJobDeclarationsByKey(process.getKey())));
        }
        return this;
    }

    /** There is nothing to import, and the importer would be a class found by its name. */
    @Override
    protected void parseImports() {
        if (!rootElement.elements("import").isEmpty()) {
            closed.add("import");
        }
    }

    @Override
    protected void parseStartFormHandlers(List<Element> events, ProcessDefinitionEntity process) {
        events.forEach(this::withoutFormHandler);
        super.parseStartFormHandlers(events, process);
    }

    @Override
    public TaskDefinition parseTaskDefinition(
            Element task, String key, ActivityImpl activity, ProcessDefinitionEntity process) {
        withoutFormHandler(task);
        return super.parseTaskDefinition(task, key, activity, process);
    }

    @Override
    public void parseServiceTaskLike(
            ActivityImpl activity, String element, Element task, Element properties, ScopeImpl scope) {
        super.parseServiceTaskLike(activity, element, task, properties, scope);
        String delegate = task.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, PROPERTYNAME_DELEGATE_EXPRESSION);
        if (activity.getActivityBehavior() != null
                && !(activity.getActivityBehavior() instanceof ServiceTaskDelegateExpressionActivityBehavior
                        && ExpressionPlace.DELEGATE.offersToTechnical(delegate))) {
            close(activity);
        }
    }

    @Override
    protected void parseEmailServiceTask(ActivityImpl activity, Element task, List<FieldDeclaration> fields) {
        close(activity);
    }

    @Override
    protected void parseShellServiceTask(ActivityImpl activity, Element task, List<FieldDeclaration> fields) {
        close(activity);
    }

    @Override
    protected void parseExternalServiceTask(ActivityImpl activity, Element task, Element properties) {
        close(activity);
    }

    /** Fields would be set on the application's own beans. */
    @Override
    public List<FieldDeclaration> parseFieldDeclarations(Element element) {
        if (!super.parseFieldDeclarations(element).isEmpty()) {
            closed.add(element.attribute("id"));
        }
        return List.of();
    }

    @Override
    public ActivityImpl parseScriptTask(Element task, ScopeImpl scope) {
        return close(super.parseScriptTask(task, scope));
    }

    @Override
    public ActivityImpl parseBusinessRuleTask(Element task, ScopeImpl scope) {
        return close(super.parseBusinessRuleTask(task, scope));
    }

    @Override
    public ActivityImpl parseCallActivity(Element call, ScopeImpl scope, boolean isMultiInstance) {
        ActivityImpl activity = super.parseCallActivity(call, scope, isMultiInstance);
        boolean isPlain = call.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, PROPERTYNAME_VARIABLE_MAPPING_CLASS) == null
                && call.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, PROPERTYNAME_VARIABLE_MAPPING_DELEGATE_EXPRESSION)
                        == null
                && call.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "caseRef") == null;
        return isPlain ? activity : close(activity);
    }

    @Override
    public ExecutionListener parseExecutionListener(Element listener, String owner) {
        closed.add(owner);
        return new ClosedActivity();
    }

    @Override
    protected TaskListener parseTaskListener(Element listener, String owner) {
        closed.add(owner);
        return new ClosedActivity();
    }

    private ActivityImpl close(ActivityImpl activity) {
        activity.setActivityBehavior(new ClosedActivity());
        closed.add(activity.getId());
        return activity;
    }

    /** The class would be made while the file is read. */
    private void withoutFormHandler(Element element) {
        if (element.attributes().removeIf(attribute -> attribute.endsWith(":formHandlerClass"))) {
            closed.add(element.attribute("id"));
        }
    }

    private static void refuse(String element, String why) {
        throw RequestRefused.invalid("Berkas tidak dipasang: elemen \"" + element + "\" " + why
                + ". Berkas SOP tidak boleh memuat kode. Hapus dari diagram.");
    }
}
