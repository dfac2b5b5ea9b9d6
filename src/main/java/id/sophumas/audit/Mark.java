package id.sophumas.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a run is found by: a kind and a value, as the bytes that stand in the table {@code riwayat_tanda}. */
enum Mark {
    SOP('s'),
    NOMOR('n'),
    STATUS('a'),
    TERLAMBAT('l'),
    KANAL('c'),
    ORANG('o'),
    PERAN('p'),
    /** A person in a role. */
    ORANG_PERAN('q'),
    JUDUL('j'),
    TEKS('k');

    private final char kind;

    Mark(char kind) {
        this.kind = kind;
    }

    /** The mark of this value, whatever its capitals. */
    byte[] of(String value) {
        return (kind + ":" + value.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
    }

    /** The mark of a person in a role. */
    static byte[] ofParticipant(String orang, String peran) {
        return ORANG_PERAN.of(orang + "\t" + peran);
    }

    /** The first mark behind all that begin like this one: no byte of UTF-8 is 255. */
    static byte[] behind(byte[] beginning) {
        byte[] end = Arrays.copyOf(beginning, beginning.length + 1);
        end[beginning.length] = (byte) 0xFF;
        return end;
    }
}
