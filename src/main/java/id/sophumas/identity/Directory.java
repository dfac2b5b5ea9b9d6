package id.sophumas.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Makes groups and users where they are missing; what is there already is left as it is. */
@Component
class Directory {

    private final IdentityService identities;

    Directory(IdentityService identities) {
        this.identities = identities;
    }

    void ensureGroup(String id, String name, String type) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType(type);
            identities.saveGroup(group);
        }
    }

    /** Makes the user, a member of the group; one who is there already keeps password and groups. */
    void ensureUser(String id, String password, String firstName, String lastName, String group) {
        if (identities.createUserQuery().userId(id).count() == 0) {
            User user = identities.newUser(id);
            user.setPassword(password);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            identities.saveUser(user);
            identities.createMembership(id, group);
        }
    }

    boolean hasMember(String group) {
        return identities.createUserQuery().memberOfGroup(group).count() > 0;
    }
}
