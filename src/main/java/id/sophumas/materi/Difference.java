package id.sophumas.materi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reviewer needs to see of what changed between two versions.
 *
 * @param dari the earlier version's number
 * @param ke the later version's number
 * @param bidang the fields that differ, by name: {@code judul}, {@code isi}, {@code teks.<channel>}, {@code tautan}
 * @param media the files that differ
 * @param urutanMediaBerubah whether files that are in both stand in another order
 */
public record Difference(int dari, int ke, List<Field> bidang, List<File> media, boolean urutanMediaBerubah) {

    /**
     * @param bidang name of the field
     * @param potongan its text in reading order
     */
    public record Field(String bidang, List<Segment> potongan) {}

    /**
     * @param nama file name
     * @param perubahan {@code tambah}, {@code hapus} or {@code ubah}
     * @param berkasBerubah whether the bytes under that name are others than before
     * @param teksAlternatif what changed in the alternative text
     * @param pemotongan how the picture is made to fit from now on; null where that has not changed
     */
    public record File(
            String nama, String perubahan, boolean berkasBerubah, List<Segment> teksAlternatif, Framing pemotongan) {}

    /** Compares two versions of one content. */
    public static Difference between(MateriVersion before, MateriVersion after) {
        List<Field> fields = new ArrayList<>();
        compare(fields, "judul", before.judul(), after.judul());
        compare(fields, "isi", before.isi(), after.isi());
        Set<String> channels = new TreeSet<>(before.teks().keySet());
        channels.addAll(after.teks().keySet());
        channels.forEach(channel -> compare(
                fields,
                "teks." + channel,
                before.teks().getOrDefault(channel, ""),
                after.teks().getOrDefault(channel, "")));
        compare(fields, "tautan", text(before.tautan()), text(after.tautan()));
        return new Difference(before.versi(), after.versi(), fields, files(before, after), isReordered(before, after));
    }

    private static void compare(List<Field> fields, String name, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(name, TextDifference.between(before, after)));
        }
    }

    private static List<File> files(MateriVersion before, MateriVersion after) {
        Set<String> names = new LinkedHashSet<>(names(after));
        names.addAll(names(before));
        List<File> files = new ArrayList<>();
        for (String name : names) {
            Media old = before.media(name).orElse(null);
            Media now = after.media(name).orElse(null);
            if (old == null || now == null) {
                String words = (old == null ? now : old).teksAlternatif();
                files.add(new File(
                        name,
                        old == null ? "tambah" : "hapus",
                        true,
                        TextDifference.between(old == null ? "" : words, now == null ? "" : words),
                        now != null && now.pemotongan() == Framing.CROPPED ? now.pemotongan() : null));
            } else if (!old.equals(now)) {
                files.add(new File(
                        name,
                        "ubah",
                        !old.sha256().equals(now.sha256()),
                        TextDifference.between(old.teksAlternatif(), now.teksAlternatif()),
                        old.pemotongan() == now.pemotongan() ? null : now.pemotongan()));
            }
        }
        return files;
    }

    private static boolean isReordered(MateriVersion before, MateriVersion after) {
        List<String> old = new ArrayList<>(names(before));
        List<String> now = new ArrayList<>(names(after));
        old.retainAll(names(after));
        now.retainAll(names(before));
        return !old.equals(now);
    }

    private static List<String> names(MateriVersion version) {
        return version.media().stream().map(Media::nama).toList();
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull;
    }
}
