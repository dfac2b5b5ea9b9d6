package id.sophumas.sop;

import java.util.List;
import java.util.Optional;

/** The SOPs in force and, for running and finished instances, the versions they began with. */
public interface SopCatalogue {

    /** The newest version of each SOP, by key. */
    List<Sop> current();

    /** The newest version of one SOP. */
    Optional<Sop> current(String key);

    /**
     * The version an instance runs on.
     *
     * @param processDefinitionId id of a deployed process definition
     * @return empty for the technical processes and for an unknown id
     */
    Optional<Sop> ofDefinition(String processDefinitionId);
}
