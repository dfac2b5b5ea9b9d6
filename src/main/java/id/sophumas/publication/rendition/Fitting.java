package id.sophumas.publication.rendition;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Fit;
import id.sophumas.channel.PictureRules;
import id.sophumas.channel.Post;
import id.sophumas.channel.Recipe;
import id.sophumas.channel.Violation;
import id.sophumas.materi.MediaStore;
import id.sophumas.materi.PictureNotes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the pictures of a post fit the channel it goes to. A channel whose platform nobody described gets them as they are. */
@Component
public class Fitting {

    /** What cannot be read may tell a place as well. */
    private static final PictureNotes UNREADABLE = new PictureNotes(1, true, false, false);

    private final CapabilityCatalogue catalogue;
    private final Renditions renditions;
    private final PlainFilms films;
    private final MediaStore store;

    Fitting(CapabilityCatalogue catalogue, Renditions renditions, PlainFilms films, MediaStore store) {
        this.films = films;
        this.catalogue = catalogue;
        this.renditions = renditions;
        this.store = store;
    }

    /** Whether a file of a post, as its author gave it, fits the channel; files that are no pictures go as they are. Makes nothing. */
    public Fit fit(Post written, Attachment file) {
        Fit planned = planned(written, file);
        return problem(file, planned).<Fit>map(Fit.Impossible::new).orElse(planned);
    }

    /**
     * The post as it will go out, as far as that is known before its renditions are made: to be judged by its channel, not to be sent.
     */
    public Post expected(Post written) {
        return written.with(written.media().stream()
                .map(file -> planned(written, file) instanceof Fit.Converted converted
                        ? expected(file, converted.recipe())
                        : file)
                .toList());
    }

    /** What stands in the way of a post and no channel can know: pictures that proved unreadable when their renditions were made. */
    public List<Violation> unreadable(Post post) {
        return carried(post).stream()
                .map(file -> problem(file, planned(post, file)))
                .flatMap(Optional::stream)
                .map(reason -> new Violation("media", reason))
                .toList();
    }

    /**
     * The file as it goes out with the post: itself, its rendition, or the film without its places, which is made where there is none yet. One that cannot be made to fit
     * stays as it is, for the channel's own rules to refuse.
     *
     * @throws Unfit where it turns out unreadable
     */
    public Attachment fitted(Post written, Attachment file) throws Unfit {
        if (file.jenis().startsWith("video/")) {
            return films.of(file);
        }
        return planned(written, file) instanceof Fit.Converted converted
                ? as(file, renditions.of(file, converted.recipe()))
                : file;
    }

    /** The files that go out with the post; all of them on a channel whose platform nobody described. */
    public List<Attachment> carried(Post post) {
        return catalogue
                .of(post.key().kanal())
                .map(takes -> new CapabilityRules(takes).carried(post))
                .orElseGet(post::media);
    }

    private Fit planned(Post written, Attachment file) {
        return file.jenis().startsWith("image/")
                ? catalogue
                        .of(written.key().kanal())
                        .map(takes -> new PictureRules(takes, carried(written)).fit(file, notes(file)))
                        .orElseGet(Fit.AsIs::new)
                : new Fit.AsIs();
    }

    private Optional<String> problem(Attachment file, Fit planned) {
        return planned instanceof Fit.Converted converted
                ? renditions.problem(file, converted.recipe())
                : Optional.empty();
    }

    private static Attachment expected(Attachment file, Recipe recipe) {
        return new Attachment(
                file.nama(),
                file.teksAlternatif(),
                Rendition.JENIS,
                recipe.maxBytes() == null ? file.ukuran() : Math.min(file.ukuran(), recipe.maxBytes()),
                file.sha256(),
                recipe.width(),
                recipe.height(),
                file.alamat(),
                file.isi());
    }

    private Attachment as(Attachment file, Rendition rendition) {
        return new Attachment(
                file.nama().replaceAll("\\.[^.]*$", "") + ".jpg",
                file.teksAlternatif(),
                Rendition.JENIS,
                rendition.ukuran(),
                rendition.sha256(),
                rendition.lebar(),
                rendition.tinggi(),
                file.alamat(),
                () -> store.open(rendition.sha256()));
    }

    private static PictureNotes notes(Attachment picture) {
        try {
            return PictureNotes.of(picture.jenis(), picture.isi());
        } catch (IOException unreadable) {
            return UNREADABLE;
        }
    }
}
