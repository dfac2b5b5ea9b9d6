package id.sophumas.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles of all institutions whose SOPs run here, as the organisation file lists them. Immutable. */
public final class Organisasi {

    private final Map<String, Peran> peran = new LinkedHashMap<>();

    Organisasi(List<Peran> roles) {
        roles.forEach(role -> peran.put(role.id(), role));
    }

    /** Every role in the file's order. */
    public Collection<Peran> peran() {
        return List.copyOf(peran.values());
    }

    /** The role with this id. */
    public Optional<Peran> peran(String id) {
        return Optional.ofNullable(peran.get(id));
    }

    /** The role's name, or the id itself where the role is unknown. */
    public String nama(String id) {
        return peran(id).map(Peran::nama).orElse(id);
    }

    /** The role that learns of this role's delays; empty at the top of a ladder and for an unknown role. */
    public Optional<Peran> atasan(String id) {
        return peran(id).flatMap(Peran::superior).flatMap(this::peran);
    }
}
