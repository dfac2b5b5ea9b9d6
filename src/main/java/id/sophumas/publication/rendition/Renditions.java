package id.sophumas.publication.rendition;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Recipe;
import id.sophumas.materi.AlteredFile;
import id.sophumas.materi.MediaStore;
import id.sophumas.materi.StoredFile;
import id.sophumas.materi.UnfoldedPictures;
import id.sophumas.publication.rendition.RenditionRows.Result;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import javax.imageio.IIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes renditions, each once. The same picture and recipe give the same bytes, so one that got lost is made again without a trace. */
@Component
class Renditions {

    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);

    /** Counts the ways we have made renditions in: a new one finds nothing of the old. */
    private static final String WAY = "2/";

    private static final double STEP = 0.8;

    private final RenditionRows rows;
    private final MediaStore store;
    private final UnfoldedPictures pictures;

    Renditions(RenditionRows rows, MediaStore store, UnfoldedPictures pictures) {
        this.rows = rows;
        this.store = store;
        this.pictures = pictures;
    }

    /** The rendition of a picture, made where there is none yet. */
    Rendition of(Attachment picture, Recipe recipe) throws Unfit {
        Optional<Result> known = known(picture, recipe);
        Result result = known.isPresent() ? known.get() : made(picture, recipe);
        if (result.rendition() == null) {
            throw new Unfit(result.reason());
        }
        return result.rendition();
    }

    /** Why no rendition can be made, where that was found out before. */
    Optional<String> problem(Attachment picture, Recipe recipe) {
        return rows.find(picture.sha256(), WAY + recipe.key()).map(Result::reason);
    }

    private Optional<Result> known(Attachment picture, Recipe recipe) {
        return rows.find(picture.sha256(), WAY + recipe.key())
                .filter(result -> result.rendition() == null
                        || store.contains(result.rendition().sha256()));
    }

    /** One at a time, so that nobody makes what somebody else is making. */
    private synchronized Result made(Attachment picture, Recipe recipe) throws Unfit {
        Optional<Result> meanwhile = known(picture, recipe);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        Result result = make(picture, recipe);
        rows.keep(picture.sha256(), WAY + recipe.key(), result);
        return result;
    }

    private Result make(Attachment picture, Recipe recipe) throws Unfit {
        try {
            return pictures.use(
                    picture.isi(),
                    picture.jenis(),
                    step(picture, recipe),
                    (unfolded, orientation) -> packed(picture, recipe, new Drawing(unfolded, orientation, recipe)));
        } catch (AlteredFile altered) {
            // Not kept: the file may be put back as it was.
            throw new Unfit(
                    "Isi berkas \"%s\" dalam penyimpanan telah berubah dari yang diunggah, sehingga tidak ditampilkan. Mintalah admin memulihkannya dari cadangan."
                            .formatted(picture.nama()));
        } catch (NoSuchFileException lost) {
            throw new UncheckedIOException(lost);
        } catch (IIOException unreadable) {
            LOG.info("Picture {} cannot be read", picture.sha256(), unreadable);
            return new Result(
                    null, "Gambar \"%s\" rusak sehingga tidak dapat diubah untuk kanal ini.".formatted(picture.nama()));
        } catch (IOException diskFailed) {
            throw new UncheckedIOException(diskFailed);
        }
    }

    /** Twice as fine as needed; where that is more than memory allows, the picture is unfolded as finely as it does. */
    private static int step(Attachment picture, Recipe recipe) {
        double across = (double) picture.lebar() / recipe.width();
        double down = (double) picture.tinggi() / recipe.height();
        return (int) Math.max(1, Math.min(across, down) / 2);
    }

    private Result packed(Attachment picture, Recipe recipe, Drawing drawing) throws IOException {
        BufferedImage drawn = drawing.drawn();
        Optional<Recipe> wanted = Optional.of(recipe);
        while (wanted.isPresent()) {
            Optional<byte[]> bytes = JpegFile.of(drawn, recipe.maxBytes());
            if (bytes.isPresent()) {
                return new Result(stored(bytes.get(), drawn), null);
            }
            wanted = wanted.get().smaller(STEP);
            drawn = wanted.isPresent() ? new Drawing(drawn, 1, wanted.get()).drawn() : drawn;
        }
        return new Result(
                null,
                "Gambar \"%s\" tidak dapat dibuat cukup kecil untuk kanal ini: paling besar %d byte."
                        .formatted(picture.nama(), recipe.maxBytes()));
    }

    private Rendition stored(byte[] bytes, BufferedImage drawn) throws IOException {
        StoredFile file = store.put(new ByteArrayInputStream(bytes));
        return new Rendition(file.sha256(), file.size(), drawn.getWidth(), drawn.getHeight());
    }
}
