package id.sophumas.identity;

import java.util.Optional;

/**
 * A role: the office that performs steps of an SOP, whoever holds it at the moment.
 *
 * @param id id of the engine group, letters and digits only
 * @param nama the office as people call it
 * @param instansi the institution it belongs to
 * @param unit the unit within the institution
 * @param atasan id of the role that learns of its delays; null at the top of the ladder
 * @param surel address of the office, mailed besides whoever holds it; null where there is none
 */
public record Peran(String id, String nama, String instansi, String unit, String atasan, String surel) {

    /** Id of the role that learns of its delays; empty at the top of the ladder. */
    public Optional<String> superior() {
        return Optional.ofNullable(atasan);
    }
}
