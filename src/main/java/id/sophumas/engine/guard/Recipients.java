package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Members;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** To whom a step may be given by name: to those who hold its role. */
@Component
class Recipients {

    private final Members members;
    private final ObjectProvider<ProcessEngine> engine;

    Recipients(Members members, ObjectProvider<ProcessEngine> engine) {
        this.members = members;
        this.engine = engine;
    }

    /** @throws RequestRefused (INVALID) where the person does not hold the step's role */
    void require(String recipient, Sop sop, Step step) {
        // Who gives a task need not be allowed to look up the people of the next role.
        if (!Privileged.call(engine.getObject(), () -> members.isMember(recipient, step.role()))) {
            throw RequestRefused.invalid("Penerima \"" + recipient + "\" bukan pemegang peran "
                    + sop.roleNames().getOrDefault(step.role(), step.role())
                    + ". Pilih nama dari daftar, atau kosongkan untuk seluruh unit.");
        }
    }
}
