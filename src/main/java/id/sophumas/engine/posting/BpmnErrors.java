package id.sophumas.engine.posting;

import id.sophumas.publication.PostingFailed;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.BpmnError;

/** The failures that the posting process has a path for; all others are left to the job's retries and to an incident. */
final class BpmnErrors {

    /** The content was refused and must be changed. */
    static final String CONTENT_REJECTED = "CONTENT_REJECTED";

    /** A person gave the post up. */
    static final String CANCELLED = "CANCELLED";

    private BpmnErrors() {}

    static <T> T orThrow(Supplier<T> act) {
        try {
            return act.get();
        } catch (PostingFailed failed) {
            throw switch (failed.kind()) {
                case REJECTED -> new BpmnError(CONTENT_REJECTED, failed.getMessage());
                case CANCELLED -> new BpmnError(CANCELLED, failed.getMessage());
                default -> failed;
            };
        }
    }
}
