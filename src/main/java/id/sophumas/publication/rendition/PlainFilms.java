package id.sophumas.publication.rendition;

import id.sophumas.channel.Attachment;
import id.sophumas.materi.FilmPlaces;
import id.sophumas.materi.MediaStore;
import id.sophumas.materi.StoredFile;
import id.sophumas.publication.rendition.RenditionRows.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Films without the places where they were taken, each made once; the original stays as it is. */
@Component
class PlainFilms {

    /** Counts the ways in which places are looked for: a new one finds nothing of the old. */
    private static final String RECIPE = "film-tanpa-lokasi/1";

    private final RenditionRows rows;
    private final MediaStore store;

    PlainFilms(RenditionRows rows, MediaStore store) {
        this.rows = rows;
        this.store = store;
    }

    /** The film as it goes out: itself where it tells no place. */
    Attachment of(Attachment film) {
        Rendition plain = known(film).orElseGet(() -> made(film));
        return plain.sha256().equals(film.sha256())
                ? film
                : new Attachment(
                        film.nama(),
                        film.teksAlternatif(),
                        film.jenis(),
                        plain.ukuran(),
                        plain.sha256(),
                        film.lebar(),
                        film.tinggi(),
                        film.durasi(),
                        film.pemotongan(),
                        film.alamat(),
                        () -> store.open(plain.sha256()));
    }

    private Optional<Rendition> known(Attachment film) {
        return rows.find(film.sha256(), RECIPE).map(Result::rendition).filter(plain -> store.contains(plain.sha256()));
    }

    /** One at a time, so that nobody makes what somebody else is making. */
    private synchronized Rendition made(Attachment film) {
        Optional<Rendition> meanwhile = known(film);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        try {
            FilmPlaces places;
            try (InputStream bytes = film.isi().getInputStream()) {
                places = FilmPlaces.in(bytes);
            }
            Rendition plain = places.isNone() ? rendition(film, film.sha256()) : rendition(film, without(places, film));
            rows.keep(film.sha256(), RECIPE, new Result(plain, null));
            return plain;
        } catch (IOException diskFailed) {
            throw new UncheckedIOException(diskFailed);
        }
    }

    private String without(FilmPlaces places, Attachment film) throws IOException {
        try (InputStream bytes = places.without(film.isi().getInputStream())) {
            StoredFile stored = store.put(bytes);
            return stored.sha256();
        }
    }

    private static Rendition rendition(Attachment film, String sha256) {
        return new Rendition(sha256, film.ukuran(), 0, 0);
    }
}
