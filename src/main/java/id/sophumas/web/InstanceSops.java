package id.sophumas.web;

import id.sophumas.sop.Sop;
import java.util.Optional;

/** Tells which SOP an instance runs. */
public interface InstanceSops {

    /** The SOP of a running or finished instance; empty where there is no such instance or it is not one of an SOP. */
    Optional<Sop> of(String processInstanceId);
}
