package id.sophumas.web.security;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine's users, as the login needs them: every read sees what is true at this moment. */
@Component
class EngineUsers {

    private final IdentityService identities;
    private final Decoy decoy;

    EngineUsers(IdentityService identities, Decoy decoy) {
        this.identities = identities;
        this.decoy = decoy;
    }

    /** Whether there is such a user. */
    boolean exists(String user) {
        return find(user).isPresent();
    }

    /** The stored hash of the user's password, salt included; empty where there is no such user. */
    Optional<String> storedPassword(String user) {
        return find(user).map(found -> found.getSalt() + found.getPassword());
    }

    /**
     * Whether user and password belong together; after failures the engine answers no for a while, whatever the password. How long the answer
     * takes does not tell whether there is such a user.
     */
    boolean checkPassword(String user, String password) {
        if (find(user).filter(found -> !isLocked(found)).isEmpty()) {
            decoy.hash(password);
            return false;
        }
        return identities.checkPassword(user, password);
    }

    private Optional<UserEntity> find(String user) {
        // What no database keeps is nobody's name.
        return user.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.ofNullable(
                        (UserEntity) identities.createUserQuery().userId(user).singleResult());
    }

    private static boolean isLocked(UserEntity user) {
        return user.getLockExpirationTime() != null
                && user.getLockExpirationTime().after(ClockUtil.getCurrentTime());
    }

    /** Ids of the user's groups. */
    List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
