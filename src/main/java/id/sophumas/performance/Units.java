package id.sophumas.performance;

import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Peran;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which units take part in an SOP: those its roles belong to, as the organisation file says. */
@Component
public class Units {

    private final Organisasi organisasi;

    Units(Organisasi organisasi) {
        this.organisasi = organisasi;
    }

    /** The unit of a role; empty for a role that the organisation file does not know. */
    public String of(String role) {
        return role == null ? "" : organisasi.peran(role).map(Peran::unit).orElse("");
    }

    /** The units of an SOP in the order of its steps. */
    public List<String> of(Sop sop) {
        return sop.steps().stream()
                .map(step -> of(step.role()))
                .filter(unit -> !unit.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }

    /**
     * Which part of an SOP is asked for.
     *
     * @param unit name of a unit; null or blank for all
     * @throws RequestRefused (INVALID) where the unit has no step in the SOP
     */
    public Selection select(Sop sop, String unit, Period period) {
        if (unit == null || unit.isBlank()) {
            return new Selection(sop, null, sop.roles(), period);
        }
        String name = unit.strip();
        Set<String> roles =
                sop.roles().stream().filter(role -> name.equals(of(role))).collect(Collectors.toSet());
        if (roles.isEmpty()) {
            throw RequestRefused.invalid(
                    "Unit \"%s\" tidak mengerjakan langkah dalam SOP ini. Pilih salah satu dari: %s."
                            .formatted(name, String.join("; ", of(sop))));
        }
        return new Selection(sop, name, roles, period);
    }
}
