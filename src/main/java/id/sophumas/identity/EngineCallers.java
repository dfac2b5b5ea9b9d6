package id.sophumas.identity;

import id.sophumas.refusal.RequestRefused;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Takes the caller from the engine's own authentication of the thread. It is set for HTTP Basic, for our own API and for the web apps alike,
 * and is what the engine's authorisations go by: both can never disagree.
 */
@Component
class EngineCallers implements Callers {

    private final IdentityService identities;

    EngineCallers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Caller current() {
        Authentication authentication = identities.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw RequestRefused.forbidden("Anda belum masuk. Masuklah terlebih dahulu.");
        }
        return new Caller(authentication.getUserId(), rolesOf(authentication));
    }

    private static Set<String> rolesOf(Authentication authentication) {
        return authentication.getGroupIds() == null
                ? Set.of()
                : Set.copyOf(new HashSet<>(authentication.getGroupIds()));
    }
}
