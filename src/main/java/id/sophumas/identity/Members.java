package id.sophumas.identity;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who holds a role. */
@Component
public class Members {

    private final ObjectProvider<IdentityService> identity;

    // A provider, for the engine that offers the service is built with guards that ask here.
    Members(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    /** Whether this user exists and holds the role. */
    public boolean isMember(String userId, String role) {
        return identity.getObject()
                        .createUserQuery()
                        .userId(userId)
                        .memberOfGroup(role)
                        .count()
                > 0;
    }

    /** The holders of a role, by name. */
    public List<Person> of(String role) {
        return identity.getObject().createUserQuery().memberOfGroup(role).orderByUserFirstName().asc().list().stream()
                .map(Members::person)
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
