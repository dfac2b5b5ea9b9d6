package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Members;
import id.sophumas.identity.Members.Person;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Step;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who decides holds the step's role, in his own right or as its Plh/Plt, and has not written what he decides on; both "setuju" and "tidak" are
 * refused else. It is asked with each completion, so that no claim, assignment, delegation, substitution or right of an administrator
 * leads around it. The same is asked of who releases in an SOP without a decision: nobody else looks at it before the public does. What counts as writing, and the one thing that does not, is said at {@link Authorship}.
 */
@Component
@Order(25)
class SeparationRule implements StepRule {

    private final Authorship authorship;
    private final Members members;
    private final ObjectProvider<ProcessEngine> engine;

    SeparationRule(Authorship authorship, Members members, ObjectProvider<ProcessEngine> engine) {
        this.authorship = authorship;
        this.members = members;
        this.engine = engine;
    }

    @Override
    public void apply(Completion completion) {
        if (completion.step().decides() || isOnlyLook(completion)) {
            completion.caller().ifPresent(caller -> check(completion, caller));
        }
    }

    private static boolean isOnlyLook(Completion completion) {
        return completion.step().isPublishing()
                && completion.sop().approvalBefore(completion.step()).isEmpty();
    }

    private void check(Completion completion, Caller caller) {
        Step step = completion.step();
        if (!caller.has(step.role())) {
            String act = step.decides()
                    ? "Keputusan pada langkah ini hanya diambil"
                    : "Perilisan pada langkah ini hanya dilakukan";
            throw RequestRefused.forbidden(
                    act + " oleh pemegang peran " + roleName(completion) + " atau Plh./Plt.-nya. " + wayOn(completion));
        }
        completion
                .materiId()
                .flatMap(materiId -> written(completion, caller.id(), materiId))
                .ifPresent(what -> {
                    throw RequestRefused.forbidden(what + ", sehingga tidak dapat "
                            + (step.decides() ? "memutuskannya" : "merilisnya") + " sendiri. " + wayOn(completion));
                });
    }

    private Optional<String> written(Completion completion, String user, String materiId) {
        return authorship.of(user, completion.sop(), completion.step(), completion.processInstanceId(), materiId);
    }

    /** What to do: who else can decide. */
    private String wayOn(Completion completion) {
        String others = Privileged.call(
                        engine.getObject(), () -> members.of(completion.step().role()))
                .stream()
                .filter(person -> completion
                        .materiId()
                        .flatMap(materiId -> written(completion, person.id(), materiId))
                        .isEmpty())
                .map(Person::name)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? "Belum ada pemegang peran " + roleName(completion)
                        + " lain: mintalah atasannya atau admin mencatat Plh. pada halaman Penggantian."
                : (completion.step().decides() ? "Yang dapat memutuskan: " : "Yang dapat merilis: ") + others + ".";
    }

    private static String roleName(Completion completion) {
        String role = completion.step().role();
        return completion.sop().roleNames().getOrDefault(role, role);
    }
}
