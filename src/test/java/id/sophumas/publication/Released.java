package id.sophumas.publication;

import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import org.springframework.boot.test.context.TestComponent;

/** Content whose run has approved and released it, as an SOP's steps would have. */
@TestComponent
public class Released {

    /** The step that decided. */
    public static final String DECISION = "userTask_tinjau";

    private final MateriService contents;
    private final Approvals approvals;
    private final Releases releases;

    Released(MateriService contents, Approvals approvals, Releases releases) {
        this.contents = contents;
        this.approvals = approvals;
        this.releases = releases;
    }

    /** Approves and releases a version. */
    public void release(String run, MateriVersion version) {
        contents.bind(version.materiId(), run, "sop-uji");
        approvals.approve(run, DECISION, version, "kepala");
        releases.release(
                new Release(run, version.materiId(), version.versi(), version.sha256(), DECISION, false), "pelaksana");
    }
}
