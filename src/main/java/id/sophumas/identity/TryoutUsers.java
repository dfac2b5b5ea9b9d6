package id.sophumas.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One user per role whose id and password are the role's id, for trying the SOPs out. Never part of production. */
@Component
@ConditionalOnProperty("sop.identity.tryout-users")
class TryoutUsers {

    private static final String MARK = "(uji coba)";

    private final Directory directory;
    private final Organisasi organisasi;

    TryoutUsers(Directory directory, Organisasi organisasi) {
        this.directory = directory;
        this.organisasi = organisasi;
    }

    void ensure() {
        organisasi.peran().forEach(peran -> ensure(peran.id(), peran.nama(), peran.id()));
        ensure(Roles.AUDITOR, "Auditor", Roles.AUDITOR);
        ensure(Roles.PROCESS_OWNER, "Pemilik Proses", Roles.PROCESS_OWNER);
        ensure("admin", "Administrator", Roles.ADMIN);
    }

    private void ensure(String id, String name, String group) {
        directory.ensureUser(id, id, name, MARK, group);
    }
}
