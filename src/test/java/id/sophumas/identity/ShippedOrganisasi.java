package id.sophumas.identity;

import org.springframework.core.io.ClassPathResource;

/** The roles that are shipped, for tests that need no Spring. */
public final class ShippedOrganisasi {

    private ShippedOrganisasi() {}

    public static Organisasi read() {
        return new OrganisasiReader(new ClassPathResource("identity/organisasi.yaml")).read();
    }
}
