package id.sophumas.publication;

import java.util.Optional;

/** Tells what the SOP that a run runs on asks for before its content may go out. */
public interface RunTerms {

    /** The terms of a running or finished run; empty where there is no such run of an SOP that releases anything. */
    Optional<ReleaseTerms> of(String processInstanceId);
}
