package id.sophumas.materi;

import id.sophumas.refusal.RequestRefused;

/** What a file may be called: a name, never a path, and one that every system, address and screen shows as it is. */
final class MediaName {

    private static final int MAX = 120;
    /** Separators of paths, drives and addresses; an address that carries them is stopped by the web server's firewall. */
    private static final String FORBIDDEN = "/\\:;%<>\"|?*";

    private MediaName() {}

    static void check(String name) {
        if (name.isBlank()) {
            throw RequestRefused.invalid("Nama berkas media tidak boleh kosong.");
        }
        if (name.codePointCount(0, name.length()) > MAX) {
            throw RequestRefused.invalid("Nama berkas terlalu panjang: paling banyak %d karakter.".formatted(MAX));
        }
        if (name.startsWith(".")
                || name.endsWith(".")
                || !name.equals(name.strip())
                || !name.codePoints().allMatch(MediaName::isPlain)) {
            throw RequestRefused.invalid(
                    ("Nama berkas \"%s\" tidak dapat diterima: tanpa garis miring, titik di awal atau akhir, karakter kendali, dan tanda %s. "
                                    + "Ganti nama berkas itu, lalu unggah lagi.")
                            .formatted(shown(name), FORBIDDEN));
        }
    }

    /** The part after the last dot in lower case; empty where there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> FORBIDDEN.indexOf(c) < 0 && (c & 0xFFFE) != 0xFFFE;
        };
    }

    /** The name without what would garble the message itself. */
    private static String shown(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "\uFFFD");
    }
}
