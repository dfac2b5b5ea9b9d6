package id.sophumas.materi;

import id.sophumas.refusal.RequestRefused;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that readers are pointed to: one that every browser and platform follows as it is written (RFC 3986). */
final class WebLink {

    private static final Pattern FORM = Pattern.compile("(?i)https?://([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final String NOT_IN_ADDRESSES = "|\"<>\\^`{}";

    private WebLink() {}

    /** @throws RequestRefused (INVALID) saying what is wrong with it and how to mend that */
    static void require(String link) {
        Matcher form = FORM.matcher(link);
        if (!form.matches()) {
            throw refused("harus berupa alamat web lengkap yang diawali http:// atau https://");
        }
        link.codePoints().forEach(WebLink::requireWritable);
        if (ESCAPE.matcher(link).find()) {
            throw refused("memuat tanda % yang tidak diikuti dua angka heksadesimal. Tulis %25 untuk tanda persen");
        }
        requireHost(form.group(1));
        try {
            new URI(link);
        } catch (URISyntaxException strange) {
            throw refused("bukan alamat web yang sah di karakter ke-" + (strange.getIndex() + 1)
                    + ". Salin alamatnya dari bilah alamat peramban");
        }
    }

    private static void requireWritable(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            throw refused("memuat spasi. Hapus spasi itu, atau tulis %20 di tempatnya");
        }
        if (NOT_IN_ADDRESSES.indexOf(c) >= 0) {
            throw refused("memuat tanda %s, yang tidak boleh ada dalam alamat. Tulis %%%02X di tempatnya"
                    .formatted(Character.toString(c), c));
        }
    }

    private static void requireHost(String authority) {
        if (authority.contains("@")) {
            throw refused("memuat nama pengguna atau kata sandi sebelum tanda @. Hapus bagian itu");
        }
        String host = authority.replaceFirst(":\\d{1,5}$", "");
        if (host.isEmpty()) {
            throw refused("tidak menyebut nama situs sesudah //. Lengkapi alamatnya");
        }
        if (host.contains("_")) {
            throw refused(
                    "menyebut situs \"%s\", padahal nama situs tidak boleh memuat garis bawah (_). Periksa penulisannya"
                            .formatted(host));
        }
        if (!isName(host)) {
            throw refused(
                    "menyebut situs \"%s\", yang bukan nama situs yang sah. Periksa penulisannya".formatted(host));
        }
    }

    private static boolean isName(String host) {
        try {
            String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
            return new URI("https://" + ascii.toLowerCase(Locale.ROOT) + "/").getHost() != null;
        } catch (IllegalArgumentException | URISyntaxException none) {
            return false;
        }
    }

    private static RequestRefused refused(String why) {
        return RequestRefused.invalid("Tautan " + why + ".");
    }
}
