package id.sophumas.engine.security;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.ExpressionPlace;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates only what is offered, wherever an expression comes from: a BPMN file, also one that was deployed under older rules, a query
 * (CVE-2026-109432: expressions inside {@code orQueries} pass the engine's own validator), a stored filter, a form. What is not offered is not
 * even parsed. And what is evaluated finds only variables, the beans of {@link ExpressionBeans} and {@link OfferedMembers}.
 */
class GuardedExpressionManager extends SpringExpressionManager {

    private final Map<Object, Object> offered;

    GuardedExpressionManager(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
        this.offered = beans;
    }

    @Override
    public Expression createExpression(String expression) {
        return isOffered(expression)
                ? new GuardedExpression(super.createValueExpression(expression), this, expression)
                : new RefusedExpression(expression);
    }

    /** The door for whatever the engine evaluates beside its own expressions. */
    @Override
    public ValueExpression createValueExpression(String expression) {
        if (!isOffered(expression)) {
            throw RequestRefused.invalid("Ekspresi \"" + expression + "\" tidak diizinkan.");
        }
        return super.createValueExpression(expression);
    }

    /** Beans before variables: nobody may put a variable in the place of a bean. */
    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new ReadOnlyMapELResolver(offered));
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new OfferedMembers(offered));
        return resolvers;
    }

    private static boolean isOffered(String text) {
        return !ExpressionPlace.isExpression(text)
                || GuardedExpression.ALLOWED_IN_QUERIES.contains(text)
                || ExpressionPlace.isOfferedSomewhere(text);
    }
}
