package id.sophumas.engine.security;

import id.sophumas.refusal.RequestRefused;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/** An expression that, asked for its value by a query, answers only where it is one of those that the shared filters need. */
class QueryGuardedExpression extends JuelExpression {

    private static final Set<String> ALLOWED_IN_QUERIES =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${peranDigantikan.daftar()}");

    QueryGuardedExpression(ValueExpression value, JuelExpressionManager manager, String text) {
        super(value, manager, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        if (scope == null && !isLiteralText() && !ALLOWED_IN_QUERIES.contains(getExpressionText())) {
            throw RequestRefused.invalid("Ekspresi tidak diizinkan dalam pencarian tugas.");
        }
        return super.getValue(scope, execution);
    }
}
