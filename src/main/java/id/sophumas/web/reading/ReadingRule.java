package id.sophumas.web.reading;

import java.util.Optional;

/** Tells of some addresses what is read there. */
interface ReadingRule {

    /** What was read; empty where the address is not one of this rule's. Called only after it was shown that there is such a thing. */
    Optional<Opened> opened(Asked asked);
}
