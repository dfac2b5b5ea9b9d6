package id.sophumas.engine.security;

import id.sophumas.refusal.RequestRefused;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * An offered expression. Queries are the only callers that evaluate one without a variable scope: asked by them it answers only where it is
 * one of those that the shared filters need, and asked with a scope only where it is none of those.
 */
class GuardedExpression extends JuelExpression {

    static final Set<String> ALLOWED_IN_QUERIES =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${peranDigantikan.daftar()}");

    GuardedExpression(ValueExpression value, JuelExpressionManager manager, String text) {
        super(value, manager, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        if (!isLiteralText() && (scope == null) != ALLOWED_IN_QUERIES.contains(getExpressionText())) {
            throw RefusedExpression.refusal(scope, getExpressionText());
        }
        return super.getValue(scope, execution);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        throw RequestRefused.invalid("Ekspresi tidak boleh mengubah variabel.");
    }
}
