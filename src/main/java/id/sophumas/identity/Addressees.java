package id.sophumas.identity;

import id.sophumas.identity.substitution.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where mail to a person or a role goes. */
@Component
public class Addressees {

    private final ObjectProvider<IdentityService> identity;
    private final ObjectProvider<Organisasi> organisasi;
    private final Acting acting;

    Addressees(ObjectProvider<IdentityService> identity, ObjectProvider<Organisasi> organisasi, Acting acting) {
        this.identity = identity;
        this.organisasi = organisasi;
        this.acting = acting;
    }

    /** The holders of a role and who acts in it, where they have an address, and the office's own address where the organisation file has one. */
    public List<Addressee> ofRole(String role) {
        List<Addressee> all = new ArrayList<>();
        identity.getObject().createUserQuery().memberOfGroup(role).list().forEach(user -> add(user, all));
        List<String> told = all.stream().map(Addressee::userId).toList();
        acting.inRole(role).stream().filter(user -> !told.contains(user)).forEach(user -> all.addAll(ofUser(user)));
        Optional.ofNullable(organisasi.getIfAvailable())
                .flatMap(offices -> offices.peran(role))
                .map(Peran::surel)
                .filter(address -> !address.isBlank())
                .ifPresent(address -> all.add(new Addressee(null, address.strip())));
        return all;
    }

    /** Whether a message to the role reaches anybody: somebody holds it or acts in it, or it has an address of the office's. */
    public boolean isReached(String role) {
        return identity.getObject().createUserQuery().memberOfGroup(role).count() > 0
                || !acting.inRole(role).isEmpty()
                || !ofRole(role).isEmpty();
    }

    /** The person's address; none where he is gone or has none. */
    public List<Addressee> ofUser(String userId) {
        List<Addressee> all = new ArrayList<>();
        identity.getObject().createUserQuery().userId(userId).list().forEach(user -> add(user, all));
        return all;
    }

    private static void add(User user, List<Addressee> all) {
        if (user.getEmail() != null && !user.getEmail().isBlank()) {
            all.add(new Addressee(user.getId(), user.getEmail().strip()));
        }
    }

    /**
     * A place for mail.
     *
     * @param userId whose it is; null where it is an office's
     * @param address the address as somebody entered it
     */
    public record Addressee(String userId, String address) {}
}
