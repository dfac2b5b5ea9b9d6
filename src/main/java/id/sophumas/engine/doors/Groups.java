package id.sophumas.engine.doors;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The groups of whoever asks. */
final class Groups {

    private Groups() {}

    /** Whether the caller is in one of them. */
    static boolean hasAny(CommandContext context, Set<String> wanted) {
        Authentication caller = context.getAuthentication();
        List<String> groups = caller == null ? null : caller.getGroupIds();
        return groups != null && groups.stream().anyMatch(wanted::contains);
    }
}
