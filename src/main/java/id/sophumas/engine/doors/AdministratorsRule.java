package id.sophumas.engine.doors;

import id.sophumas.identity.Roles;
import id.sophumas.refusal.RequestRefused;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** How exactly something failed, line by line, is for those who mend it. */
@Component
class AdministratorsRule implements DoorRule {

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        if (!Groups.hasAny(context, Set.of(Roles.ADMIN))) {
            throw RequestRefused.forbidden("Rincian teknis sebuah kegagalan hanya dibaca oleh administrator."
                    + " Sampaikan insidennya kepada administrator.");
        }
    }
}
