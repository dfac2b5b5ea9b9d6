package id.sophumas.publication;

/**
 * What a run released.
 *
 * @param processInstanceId the run
 * @param materiId the content
 * @param versi the version
 * @param sha256 its hash
 * @param decisionStep user task whose "setuju" the release rests on; the releasing step itself in an SOP without a decision before it
 * @param signed whether that "setuju" is one only with a signature
 */
public record Release(
        String processInstanceId, String materiId, int versi, String sha256, String decisionStep, boolean signed) {

    /** Whether this is what an order asks to be posted. */
    boolean isOf(PostingOrder order) {
        return materiId.equals(order.materiId()) && versi == order.versi() && sha256.equals(order.sha256());
    }
}
