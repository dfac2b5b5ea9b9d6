package id.sophumas.web.publication;

import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Post;
import id.sophumas.channel.Violation;
import java.util.List;

/**
 * A post as it will appear.
 *
 * @param judul title; null on a channel that shows none of its own
 * @param teks text
 * @param panjang length of the text as the platform counts
 * @param batas most it takes
 * @param satuan what is counted
 * @param tautan address to point readers to; null where none
 * @param media the files that go out with it
 * @param pelanggaran what stands in the way
 */
record PratinjauView(
        String kanal,
        int versi,
        String judul,
        String teks,
        int panjang,
        int batas,
        String satuan,
        String tautan,
        List<File> media,
        List<Violation> pelanggaran) {

    record File(String nama, String teksAlternatif, String jenis, long ukuran, Integer lebar, Integer tinggi) {}

    static PratinjauView of(Post post, CapabilityRules rules, List<Violation> violations) {
        return new PratinjauView(
                post.key().kanal(),
                post.key().versi(),
                rules.isTitled() ? post.judul() : null,
                rules.text(post),
                rules.length(post),
                rules.limit(post),
                rules.unit(),
                post.tautan(),
                rules.carried(post).stream()
                        .map(file -> new File(
                                file.nama(),
                                file.teksAlternatif(),
                                file.jenis(),
                                file.ukuran(),
                                file.lebar(),
                                file.tinggi()))
                        .toList(),
                violations);
    }
}
