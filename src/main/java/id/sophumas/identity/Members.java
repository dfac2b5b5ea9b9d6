package id.sophumas.identity;

import id.sophumas.identity.substitution.Acting;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who holds a role, in his own right or as a substitute of this moment. */
@Component
public class Members {

    private final ObjectProvider<IdentityService> identity;
    private final Acting acting;

    // A provider, for the engine that offers the service is built with guards that ask here.
    Members(ObjectProvider<IdentityService> identity, Acting acting) {
        this.identity = identity;
        this.acting = acting;
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

    /** Whether there is such a user. */
    public boolean exists(String userId) {
        return identity.getObject().createUserQuery().userId(userId).count() > 0;
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

    /** Everybody there is, by name. */
    public List<Person> all() {
        return identity.getObject().createUserQuery().list().stream()
                .map(Members::person)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** The name to show for a user id; the id itself where the user is gone. */
    public String name(String userId) {
        User user = identity.getObject().createUserQuery().userId(userId).singleResult();
        return user == null ? userId : person(user).name();
    }

    private static Person person(User user) {
        String name = ((user.getFirstName() == null ? "" : user.getFirstName()) + " "
                        + (user.getLastName() == null ? "" : user.getLastName()))
                .strip();
        return new Person(user.getId(), name.isEmpty() ? user.getId() : name);
    }

    /**
     * A person as shown in a list.
     *
     * @param id user id
     * @param name full name
     */
    public record Person(String id, String name) {}
}
