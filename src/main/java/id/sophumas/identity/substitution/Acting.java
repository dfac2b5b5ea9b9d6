package id.sophumas.identity.substitution;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who acts for whom at this moment of the application's clock. It is looked up whenever it is asked, so that a substitution begins and ends
 * to the day on every node, and there is nothing to take back.
 */
@Component
public class Acting {

    private final SubstitutionRows rows;
    private final Clock clock;

    Acting(SubstitutionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The roles the person acts in. */
    public Set<String> rolesOf(String userId) {
        return by(userId).stream()
                .flatMap(substitution -> substitution.roles().stream())
                .collect(Collectors.toSet());
    }

    /** Under which substitution the person acts in the role, where possible the one for this absentee; empty where under none. */
    public Optional<Substitution> in(String role, String userId, String absentee) {
        List<Substitution> held = by(userId).stream()
                .filter(substitution -> substitution.roles().contains(role))
                .toList();
        return held.stream()
                .filter(substitution -> substitution
                        .absentee()
                        .filter(person -> person.equals(absentee))
                        .isPresent())
                .findFirst()
                .or(() -> held.stream().findFirst());
    }

    /** Whether the one acts for the other, in whatever role. */
    public boolean isFor(String userId, String absentee) {
        return by(userId).stream()
                .anyMatch(substitution ->
                        substitution.absentee().filter(absentee::equals).isPresent());
    }

    /** User ids of those who act in the role. */
    public Set<String> inRole(String role) {
        return substitutes(substitution -> substitution.roles().contains(role));
    }

    /** User ids of those who act for the person, in whatever role. */
    public Set<String> forPerson(String absentee) {
        return substitutes(
                substitution -> substitution.absentee().filter(absentee::equals).isPresent());
    }

    private Set<String> substitutes(Predicate<Substitution> wanted) {
        Instant now = clock.instant();
        return rows.on(now.atZone(clock.getZone()).toLocalDate()).stream()
                .filter(substitution -> substitution.runsAt(now, clock.getZone()))
                .filter(wanted)
                .map(Substitution::substitute)
                .collect(Collectors.toSet());
    }

    private List<Substitution> by(String userId) {
        Instant now = clock.instant();
        return rows.on(now.atZone(clock.getZone()).toLocalDate(), userId).stream()
                .filter(substitution -> substitution.runsAt(now, clock.getZone()))
                .toList();
    }
}
