package id.sophumas.publication;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.Media;
import id.sophumas.materi.MediaStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Content versions as posts. */
@Component
public class Posts {

    private final MediaStore store;

    Posts(MediaStore store) {
        this.store = store;
    }

    /** The post that this content makes under that key; its channel gets the text written for it. */
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
        return new Attachment(
                file.nama(),
                file.teksAlternatif(),
                file.jenis(),
                file.ukuran(),
                file.sha256(),
                file.lebar(),
                file.tinggi(),
                null,
                () -> store.open(file.sha256()));
    }
}
