package id.sophumas.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who stands above whom on the ladder of the organisation file. */
@Component
public class Superiors {

    private final Organisasi organisasi;

    Superiors(Organisasi organisasi) {
        this.organisasi = organisasi;
    }

    /** Whether the caller holds a role above this one, next to it or further up. */
    public boolean isAbove(Caller caller, String role) {
        Optional<Peran> above = organisasi.atasan(role);
        while (above.isPresent()) {
            if (caller.has(above.get().id())) {
                return true;
            }
            above = organisasi.atasan(above.get().id());
        }
        return false;
    }

    /** The roles below those the caller holds, in whatever distance; empty where he is nobody's superior. */
    public Set<String> below(Caller caller) {
        return organisasi.peran().stream()
                .map(Peran::id)
                .filter(role -> isAbove(caller, role))
                .collect(Collectors.toSet());
    }
}
