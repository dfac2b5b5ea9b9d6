package id.sophumas.identity.substitution;

import id.sophumas.identity.Members;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells in whose place somebody works on a task at this moment. Reads people's names: called where that is not asked for leave. */
@Component
public class InWhosePlace {

    private final Acting acting;
    private final Substitutions substitutions;
    private final Members members;

    InWhosePlace(Acting acting, Substitutions substitutions, Members members) {
        this.acting = acting;
        this.substitutions = substitutions;
        this.members = members;
    }

    /**
     * The substitution under which he does a task of these roles; empty for whoever holds one of them himself, and who acts in none.
     *
     * @param holder who has the task by name; null where nobody does
     */
    public Optional<InPlace> of(Collection<String> roles, String user, String holder) {
        return roles.stream()
                .flatMap(role -> acting
                        .in(role, user, holder)
                        .map(substitution -> new InPlace(
                                role,
                                substitution,
                                substitutions.title(substitution, role),
                                substitutions.capacity(substitution, role)))
                        .stream())
                .findFirst()
                .filter(found -> roles.stream().noneMatch(role -> members.holds(user, role)));
    }

    /** The roles he acts in, and does not hold himself. */
    public List<String> rolesOf(String user) {
        return acting.rolesOf(user).stream()
                .filter(role -> !members.holds(user, role))
                .sorted()
                .toList();
    }
}
