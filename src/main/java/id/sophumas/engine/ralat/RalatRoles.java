package id.sophumas.engine.ralat;

import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Peran;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which roles of an SOP do what when something it published is corrected or withdrawn. */
@Component
public class RalatRoles {

    private final Organisasi organisasi;

    RalatRoles(Organisasi organisasi) {
        this.organisasi = organisasi;
    }

    /** Those who may ask for it: the roles that write, decide or publish. */
    public Set<String> proposers(Sop sop) {
        return sop.steps().stream()
                .filter(step -> step.writes() || step.decides() || step.isPublishing())
                .map(Step::role)
                .collect(Collectors.toSet());
    }

    /** The role that publishes: what no platform does for us, it does by hand. */
    String publisher(Sop sop) {
        return publishing(sop).role();
    }

    /**
     * The role that approves: that of the last decision before the publishing step, else the publishing role's superior. Nobody approves what
     * his own role asked for, so where the proposer holds that role the superior does, and so on up the ladder.
     *
     * @param isProposers whether the proposer holds a role
     * @throws RequestRefused (CONFLICT) where there is nobody above
     */
    String approver(Sop sop, Predicate<String> isProposers) {
        Step publishing = publishing(sop);
        Optional<String> role =
                sop.approvalBefore(publishing).map(Step::role).or(() -> superior(sop, publishing.role()));
        while (role.filter(isProposers).isPresent()) {
            role = superior(sop, role.get());
        }
        return role.orElseThrow(
                () -> RequestRefused.conflict(
                        "Tidak ada pejabat di atas Anda yang dapat menyetujui. Mintalah pelaksana SOP ini yang mengusulkannya."));
    }

    /** The SOP's own sheet first: superiors may differ from one SOP to the other. */
    private Optional<String> superior(Sop sop, String role) {
        return Optional.ofNullable(sop.atasan().get(role))
                .or(() -> organisasi.atasan(role).map(Peran::id));
    }

    private static Step publishing(Sop sop) {
        return sop.publishing().orElseThrow(() -> RequestRefused.conflict("SOP ini tidak menayangkan apa pun."));
    }
}
