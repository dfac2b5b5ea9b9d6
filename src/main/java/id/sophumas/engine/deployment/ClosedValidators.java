package id.sophumas.engine.deployment;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidator;
import org.camunda.bpm.engine.impl.form.validator.FormValidators;
import org.camunda.bpm.engine.impl.form.validator.MaxLengthValidator;
import org.camunda.bpm.engine.impl.form.validator.MaxValidator;
import org.camunda.bpm.engine.impl.form.validator.MinLengthValidator;
import org.camunda.bpm.engine.impl.form.validator.MinValidator;
import org.camunda.bpm.engine.impl.form.validator.ReadOnlyValidator;
import org.camunda.bpm.engine.impl.form.validator.RequiredValidator;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The engine's own form constraints, and none of a class or an expression that a file names. */
class ClosedValidators extends FormValidators {

    ClosedValidators() {
        addValidator("min", MinValidator.class);
        addValidator("max", MaxValidator.class);
        addValidator("minlength", MinLengthValidator.class);
        addValidator("maxlength", MaxLengthValidator.class);
        addValidator("required", RequiredValidator.class);
        addValidator("readonly", ReadOnlyValidator.class);
    }

    @Override
    public FormFieldValidator createValidator(Element constraint, BpmnParse parse, ExpressionManager expressions) {
        return "validator".equals(constraint.attribute("name"))
                ? new ClosedActivity()
                : super.createValidator(constraint, parse, expressions);
    }
}
