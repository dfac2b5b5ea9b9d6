package id.sophumas.identity;

import java.util.Set;

/** The groups that stand beside the roles of the SOPs. */
public final class Roles {

    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Deploys SOPs from the Modeler. */
    public static final String PROCESS_OWNER = "pemilikProses";

    /** Administers users, groups and authorisations: the engine's own administrator group. */
    public static final String ADMIN = "camunda-admin";

    /** Those who watch over all runs, and not over their own only. */
    public static final Set<String> WATCHERS = Set.of(ADMIN, AUDITOR, PROCESS_OWNER);

    private Roles() {}
}
