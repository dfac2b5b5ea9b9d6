package id.sophumas.engine.acting;

import id.sophumas.identity.substitution.InWhosePlace;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** The roles that whoever asks acts in, as the shared filter of a substitute's tasks asks for them: {@code ${peranDigantikan.daftar()}}. */
@Component("peranDigantikan")
public class ActedRoles {

    /** A query takes no empty list, and no role is called this. */
    private static final List<String> NONE = List.of("-");

    private final InWhosePlace places;

    ActedRoles(InWhosePlace places) {
        this.places = places;
    }

    /** Ids of the roles; of one that does not exist for whoever acts in none. To be asked inside the engine's command. */
    public List<String> daftar() {
        CommandContext context = Context.getCommandContext();
        String user = context.getAuthenticatedUserId();
        List<String> roles = user == null ? List.of() : context.runWithoutAuthorization(() -> places.rolesOf(user));
        return roles.isEmpty() ? NONE : roles;
    }
}
