package id.sophumas.identity;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Brings groups, users, authorisations and filters up to what this version needs, before the first request is taken. */
@Component
class IdentitySeeding implements SmartInitializingSingleton {

    private final Organisasi organisasi;
    private final Directory directory;
    private final RoleAuthorisations authorisations;
    private final SharedFilters filters;
    private final TaskRecordGrants records;
    private final Optional<TryoutUsers> tryoutUsers;
    private final Optional<FirstAdministrator> firstAdministrator;

    IdentitySeeding(
            Organisasi organisasi,
            Directory directory,
            RoleAuthorisations authorisations,
            SharedFilters filters,
            TaskRecordGrants records,
            ObjectProvider<TryoutUsers> tryoutUsers,
            ObjectProvider<FirstAdministrator> firstAdministrator) {
        this.organisasi = organisasi;
        this.directory = directory;
        this.authorisations = authorisations;
        this.filters = filters;
        this.records = records;
        this.tryoutUsers = Optional.ofNullable(tryoutUsers.getIfAvailable());
        this.firstAdministrator = Optional.ofNullable(firstAdministrator.getIfAvailable());
    }

    @Override
    public void afterSingletonsInstantiated() {
        organisasi.peran().forEach(peran -> {
            directory.ensureGroup(peran.id(), peran.nama(), "PERAN");
            authorisations.grantRole(peran.id());
        });
        directory.ensureGroup(Roles.AUDITOR, "Auditor", "PENGAWASAN");
        authorisations.grantAuditor();
        directory.ensureGroup(Roles.PROCESS_OWNER, "Pemilik Proses", "PENGELOLA");
        authorisations.grantProcessOwner();
        directory.ensureGroup(Roles.ADMIN, "Administrator", "SYSTEM");
        authorisations.grantAdmin();
        filters.ensure();
        records.ensure();
        tryoutUsers.ifPresent(TryoutUsers::ensure);
        firstAdministrator.ifPresent(FirstAdministrator::ensure);
    }
}
