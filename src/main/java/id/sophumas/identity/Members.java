package id.sophumas.identity;

import id.sophumas.identity.people.Accounts;
import id.sophumas.identity.people.NamesOverTime;
import id.sophumas.identity.people.NamesOverTime.Called;
import id.sophumas.identity.substitution.Acting;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who holds a role, in his own right or as a substitute of this moment. */
@Component
public class Members {

    private final ObjectProvider<IdentityService> identity;
    private final Acting acting;
    private final NamesOverTime names;
    private final Accounts accounts;

    // A provider, for the engine that offers the service is built with guards that ask here.
    Members(ObjectProvider<IdentityService> identity, Acting acting, NamesOverTime names, Accounts accounts) {
        this.identity = identity;
        this.acting = acting;
        this.names = names;
        this.accounts = accounts;
    }

    /** Whether this user exists and holds the role, or acts in it. */
    public boolean isMember(String userId, String role) {
        return holds(userId, role) || exists(userId) && acting.rolesOf(userId).contains(role);
    }

    /** Whether this user exists and holds the role in his own right. */
    public boolean holds(String userId, String role) {
        return identity.getObject()
                        .createUserQuery()
                        .userId(userId)
                        .memberOfGroup(role)
                        .count()
                > 0;
    }

    /** Whether there is such a user who has not left. */
    public boolean exists(String userId) {
        return identity.getObject().createUserQuery().userId(userId).count() > 0 && !accounts.isDisabled(userId);
    }

    /** The holders of a role and those who act in it, by name. */
    public List<Person> of(String role) {
        Map<String, Person> people = new LinkedHashMap<>();
        identity.getObject().createUserQuery().memberOfGroup(role).list().stream()
                .map(Members::person)
                .forEach(person -> people.put(person.id(), person));
        acting.inRole(role).stream()
                .flatMap(user -> identity.getObject().createUserQuery().userId(user).list().stream())
                .map(Members::person)
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return people.values().stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** Everybody there is and has not left, by name. */
    public List<Person> all() {
        return identity.getObject().createUserQuery().list().stream()
                .filter(user -> !accounts.isDisabled(user.getId()))
                .map(Members::person)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** The name to show for a user id, who has left included; the id itself for somebody never known here. */
    public String name(String userId) {
        return names.latest(userId)
                .or(() -> Optional.ofNullable(identity.getObject()
                                .createUserQuery()
                                .userId(userId)
                                .singleResult())
                        .map(user -> person(user).name()))
                .orElse(userId);
    }

    /** All names that the person has had, the oldest first. */
    public List<Called> names(String userId) {
        return names.of(userId);
    }

    /** The name to show with what the person did at that time, whatever the person is called now. */
    public String name(String userId, Instant at) {
        return names.at(userId, at).orElseGet(() -> name(userId));
    }

    private static Person person(User user) {
        return new Person(user.getId(), NamesOverTime.full(user.getId(), user.getFirstName(), user.getLastName()));
    }

    /**
     * A person as shown in a list.
     *
     * @param id user id
     * @param name full name
     */
    public record Person(String id, String name) {}
}
