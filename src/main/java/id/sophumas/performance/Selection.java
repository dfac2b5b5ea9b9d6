package id.sophumas.performance;

import id.sophumas.sop.Sop;
import java.util.Set;

/**
 * What is looked at.
 *
 * @param sop the SOP, in the version in force
 * @param unit the unit whose steps are looked at; null for all
 * @param roles the roles of that unit; all roles of the SOP where no unit is chosen
 * @param period when the steps were completed; those that wait are looked at whatever it is
 */
public record Selection(Sop sop, String unit, Set<String> roles, Period period) {

    boolean contains(String role) {
        return unit == null || roles.contains(role);
    }
}
