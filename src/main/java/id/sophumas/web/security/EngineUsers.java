package id.sophumas.web.security;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** The engine's users, as the login needs them: every read sees what is true at this moment. */
@Component
class EngineUsers {

    private final IdentityService identities;

    EngineUsers(IdentityService identities) {
        this.identities = identities;
    }

    /** The stored hash of the user's password, salt included; empty where there is no such user. */
    Optional<String> storedPassword(String user) {
        UserEntity entity =
                (UserEntity) identities.createUserQuery().userId(user).singleResult();
        return Optional.ofNullable(entity).map(found -> found.getSalt() + found.getPassword());
    }

    /** Whether user and password belong together; after failures the engine answers no for a while, whatever the password. */
    boolean checkPassword(String user, String password) {
        return identities.checkPassword(user, password);
    }

    /** Ids of the user's groups. */
    List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
