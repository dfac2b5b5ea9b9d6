package id.sophumas.performance;

import java.util.List;

/** What the engine tells of the steps that wait to be done. */
public interface OpenSteps {

    /** Those of one SOP that have a mutu baku, the one due first at the top. */
    List<OpenStep> of(String sopKey);
}
