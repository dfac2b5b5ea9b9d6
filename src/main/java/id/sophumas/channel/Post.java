package id.sophumas.channel;

import id.sophumas.materi.LineBreaks;
import java.util.List;
import java.util.Optional;

/**
 * Approved content on its way to one channel, in no platform's terms.
 *
 * @param key what makes this post the same post when it is tried again
 * @param sha256 hash of the approved content version
 * @param judul title, plain text: escaped wherever shown, never stripped
 * @param isi body, plain text; an empty line separates paragraphs; kept with line feeds for whatever breaks its lines
 * @param teksKanal the text written for this very channel, its lines likewise; empty where the author wrote none
 * @param tautan address to point readers to; null where none
 * @param media files in the author's order
 */
public record Post(
        LedgerKey key,
        String sha256,
        String judul,
        String isi,
        Optional<String> teksKanal,
        String tautan,
        List<Attachment> media) {

    public Post {
        isi = LineBreaks.plain(isi);
        teksKanal = teksKanal.map(LineBreaks::plain);
        media = List.copyOf(media);
    }

    /** The same with other files. */
    public Post with(List<Attachment> files) {
        return new Post(key, sha256, judul, isi, teksKanal, tautan, files);
    }

    /** What a channel without a title field posts: its own text, else title and body. */
    public String text() {
        return teksKanal.orElseGet(() -> isi.isBlank() ? judul : judul + "\n\n" + isi);
    }

    /** What a channel with a title field shows below the title: its own text, else the body. */
    public String body() {
        return teksKanal.orElse(isi);
    }
}
