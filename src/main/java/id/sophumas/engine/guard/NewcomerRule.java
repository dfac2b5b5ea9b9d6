package id.sophumas.engine.guard;

import id.sophumas.identity.Caller;
import id.sophumas.sop.Step;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who decides, signs or releases was not put up for it today by whoever wrote or started the run: see {@link Newcomers}. */
@Component
@Order(24)
class NewcomerRule implements StepRule {

    private final Newcomers newcomers;
    private final RunAuthors authors;

    NewcomerRule(Newcomers newcomers, RunAuthors authors) {
        this.newcomers = newcomers;
        this.authors = authors;
    }

    @Override
    public void apply(Completion completion) {
        Step step = completion.step();
        if (step.decides() || step.signs() || step.isPublishing()) {
            completion
                    .caller()
                    .map(Caller::id)
                    .ifPresent(user -> Context.getCommandContext().runWithoutAuthorization(() -> {
                        newcomers.require(user, authors(completion));
                        return null;
                    }));
        }
    }

    private Set<String> authors(Completion completion) {
        return authors.of(
                completion.sop(),
                completion.processInstanceId(),
                completion.materiId().orElse(null));
    }
}
