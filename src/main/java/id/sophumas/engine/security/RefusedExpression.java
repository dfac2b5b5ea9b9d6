package id.sophumas.engine.security;

import id.sophumas.refusal.RequestRefused;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/** An expression that is not offered. It may stand where it is, in a file of former times, but has no value. */
class RefusedExpression implements Expression {

    private final String text;

    RefusedExpression(String text) {
        this.text = text;
    }

    /** @param scope null where a query asked */
    static RequestRefused refusal(VariableScope scope, String text) {
        return RequestRefused.invalid(
                scope == null
                        ? "Ekspresi tidak diizinkan dalam pencarian tugas."
                        : "Ekspresi \"" + text
                                + "\" tidak diizinkan. Perbaiki berkas SOP-nya, lalu pasang versi baru.");
    }

    @Override
    public Object getValue(VariableScope scope) {
        throw refusal(scope, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        throw refusal(scope, text);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw refusal(scope, text);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        throw refusal(scope, text);
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
