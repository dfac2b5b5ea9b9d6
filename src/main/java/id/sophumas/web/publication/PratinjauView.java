package id.sophumas.web.publication;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Fit;
import id.sophumas.channel.Post;
import id.sophumas.channel.Violation;
import id.sophumas.publication.rendition.Fitting;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

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
 * @param peringatan what does not, and is not as the author may think
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
        List<Violation> pelanggaran,
        List<String> peringatan) {

    /** Where a file is seen as it will go out. */
    static final String MEDIA = "/api/pratinjau/media";

    /**
     * A file as its author gave it.
     *
     * @param url where it is seen as it will go out; a path on this server, relative to the host
     * @param keluar what is made of it; null where it goes out as it is, or cannot be made to fit
     */
    record File(
            String nama,
            String teksAlternatif,
            String jenis,
            long ukuran,
            Integer lebar,
            Integer tinggi,
            String url,
            Rendition keluar) {}

    /**
     * A picture as it will go out.
     *
     * @param lebar at most, pixels: it becomes smaller where the channel takes no file as large
     * @param tinggi at most, pixels
     * @param keterangan what is changed, Indonesian
     */
    record Rendition(String jenis, int lebar, int tinggi, String keterangan) {}

    /** @param contextPath where the application is mounted; empty for the root */
    static PratinjauView of(
            Post post, CapabilityRules rules, Fitting fitting, List<Violation> violations, String contextPath) {
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
                        .map(file -> file(post, file, fitting, contextPath))
                        .toList(),
                violations,
                rules.warnings(post));
    }

    private static File file(Post post, Attachment file, Fitting fitting, String contextPath) {
        Rendition rendition = fitting.fit(post, file) instanceof Fit.Converted converted
                ? new Rendition(
                        "image/jpeg",
                        converted.recipe().width(),
                        converted.recipe().height(),
                        converted.change() + ".")
                : null;
        return new File(
                file.nama(),
                file.teksAlternatif(),
                file.jenis(),
                file.ukuran(),
                file.lebar(),
                file.tinggi(),
                url(post, file, contextPath),
                rendition);
    }

    private static String url(Post post, Attachment file, String contextPath) {
        return UriComponentsBuilder.fromPath(contextPath + MEDIA)
                .queryParam("materiId", "{materiId}")
                .queryParam("versi", post.key().versi())
                .queryParam("kanal", "{kanal}")
                .queryParam("nama", "{nama}")
                .encode()
                .buildAndExpand(post.key().materiId(), post.key().kanal(), file.nama())
                .toUriString();
    }
}
