package id.sophumas.channel.telegram;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Violation;
import java.util.ArrayList;
import java.util.List;

/** What Telegram asks of a photo's shape: width and height together at most 10000 pixels, neither more than 20 times the other. */
final class PhotoRules {

    private static final int MOST_TOGETHER = 10_000;
    private static final int MOST_RATIO = 20;

    List<Violation> violations(List<Attachment> files) {
        List<Violation> found = new ArrayList<>();
        for (Attachment file : files) {
            if (!file.jenis().startsWith("image/") || file.lebar() == null || file.tinggi() == null) {
                continue;
            }
            int longer = Math.max(file.lebar(), file.tinggi());
            int shorter = Math.min(file.lebar(), file.tinggi());
            if (longer + shorter > MOST_TOGETHER) {
                found.add(violation(
                        "Gambar \"%s\" (%d x %d) terlalu besar untuk Telegram: lebar dan tingginya bersama-sama paling banyak 10.000 piksel.",
                        file));
            }
            if (longer > MOST_RATIO * shorter) {
                found.add(violation(
                        "Gambar \"%s\" (%d x %d) terlalu panjang untuk Telegram: satu sisi paling banyak 20 kali sisi lainnya.",
                        file));
            }
        }
        return found;
    }

    private static Violation violation(String message, Attachment file) {
        return new Violation("media", message.formatted(file.nama(), file.lebar(), file.tinggi()));
    }
}
