package id.sophumas.engine.security;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * Guards the engine against expressions that arrive in queries (CVE-2026-109432: those inside {@code orQueries} pass the engine's own
 * validator; stored filters evaluate theirs by design). Queries are the only callers that evaluate an expression without a variable scope, so
 * {@link QueryGuardedExpression} decides there: ad-hoc, nested and stored queries all pass through it.
 */
class GuardedExpressionManager extends SpringExpressionManager {

    GuardedExpressionManager(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    public Expression createExpression(String expression) {
        return new QueryGuardedExpression(createValueExpression(expression), this, expression);
    }
}
