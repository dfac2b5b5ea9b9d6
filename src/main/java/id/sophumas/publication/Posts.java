package id.sophumas.publication;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import id.sophumas.materi.Film;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.Media;
import id.sophumas.materi.MediaStore;
import id.sophumas.publication.rendition.Fitting;
import id.sophumas.publication.rendition.Unfit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Content versions as posts. */
@Component
public class Posts {

    private static final Film NO_FILM = new Film(null, null, null);

    private final MediaStore store;
    private final Fitting fitting;

    Posts(MediaStore store, Fitting fitting) {
        this.store = store;
        this.fitting = fitting;
    }

    /**
     * The post that this content makes under that key, to be judged and shown; its channel gets the text written for it. Its files are as
     * their author gave them.
     */
    public Post post(LedgerKey key, MateriVersion content) {
        return new Post(
                key,
                content.sha256(),
                content.judul(),
                content.isi(),
                Optional.ofNullable(content.teks().get(key.kanal())),
                content.tautan(),
                content.media().stream().map(this::attachment).toList());
    }

    /**
     * The same post as it goes out: pictures as the channel takes them.
     *
     * @throws Unfit where a picture turns out unreadable
     */
    public Post fitted(Post written) throws Unfit {
        List<Attachment> files = new ArrayList<>();
        for (Attachment file : written.media()) {
            files.add(fitting.fitted(written, file));
        }
        return written.with(files);
    }

    /** The post that tells where this content can be read: its title and the addresses, without media. */
    public Post links(LedgerKey key, MateriVersion content, List<String> addresses) {
        String text = content.judul() + "\n\n" + String.join("\n", addresses);
        return new Post(
                key,
                content.sha256(),
                content.judul(),
                String.join("\n", addresses),
                Optional.of(text),
                null,
                List.of());
    }

    private Attachment attachment(Media file) {
        Film film = file.isVideo() ? film(file) : NO_FILM;
        return new Attachment(
                file.nama(),
                file.teksAlternatif(),
                file.jenis(),
                file.ukuran(),
                file.sha256(),
                file.isVideo() ? film.width() : file.lebar(),
                file.isVideo() ? film.height() : file.tinggi(),
                film.length(),
                file.pemotongan(),
                null,
                () -> store.open(file.sha256()));
    }

    /** What cannot be read was taken in before films were looked at; then the platform says what it thinks of it. */
    private Film film(Media file) {
        try {
            return Film.read(() -> store.open(file.sha256()));
        } catch (IOException unreadable) {
            return NO_FILM;
        }
    }
}
