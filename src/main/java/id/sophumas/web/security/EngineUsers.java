package id.sophumas.web.security;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The engine's users, as the login needs them: every read sees what is true at this moment. */
@Component
class EngineUsers {

    private final IdentityService identities;

    EngineUsers(IdentityService identities) {
        this.identities = identities;
    }

    /** Whether there is such a user. */
    boolean exists(String user) {
        return find(user).isPresent();
    }

    /**
     * Whether user and password belong together. How long the answer takes does not tell whether there is such a user.
     *
     * @throws id.sophumas.refusal.RequestRefused where too much was wrong before; it tells how long to wait
     */
    boolean checkPassword(String user, String password) {
        return identities.checkPassword(user, password);
    }

    private Optional<User> find(String user) {
        // What no database keeps is nobody's name.
        return user.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.ofNullable(identities.createUserQuery().userId(user).singleResult());
    }

    /** Ids of the user's groups. */
    List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
