package id.sophumas.identity;

import java.util.stream.Stream;

/** Organisations for tests. */
public final class Offices {

    private Offices() {}

    /** The roles of one ladder from its top; each is called like its id, with a capital. */
    public static Organisasi of(String... roles) {
        return new Organisasi(Stream.iterate(0, at -> at < roles.length, at -> at + 1)
                .map(at -> new Peran(
                        roles[at],
                        Character.toUpperCase(roles[at].charAt(0)) + roles[at].substring(1),
                        "Instansi",
                        "Unit",
                        at == 0 ? null : roles[at - 1],
                        null))
                .toList());
    }
}
