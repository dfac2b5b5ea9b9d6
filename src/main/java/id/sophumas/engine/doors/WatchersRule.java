package id.sophumas.engine.doors;

import id.sophumas.identity.Roles;
import id.sophumas.refusal.RequestRefused;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Jobs, incidents and their numbers are for those who watch over all runs. To an official the engine would show those of everybody's runs of an
 * SOP in which they do a step.
 */
@Component
class WatchersRule implements DoorRule {

    @Override
    public String name() {
        return "pengamat";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        if (!Groups.hasAny(context, Roles.WATCHERS)) {
            throw RequestRefused.forbidden(
                    "Pekerjaan mesin, insiden, dan angkanya dibaca oleh administrator, auditor, dan pemilik proses."
                            + " Keadaan pelaksanaan Anda tertera pada halaman /jalan/<id>.");
        }
    }
}
