package id.sophumas.web.audit;

import java.time.Instant;

/**
 * A deployed version of an SOP.
 *
 * @param nomor counted by the engine, the first is 1
 * @param tag what its owner calls it; null where he does not
 * @param definisi id of the process definition
 * @param pemasangan id of the deployment
 * @param sumber name of the BPMN file in the deployment
 * @param dipasang when it was deployed
 * @param oleh user id of who deployed it; null for the application itself, and where nobody is known
 * @param bawaan whether it came with the application
 */
record SopVersion(
        int nomor,
        String tag,
        String definisi,
        String pemasangan,
        String sumber,
        Instant dipasang,
        String oleh,
        boolean bawaan) {}
