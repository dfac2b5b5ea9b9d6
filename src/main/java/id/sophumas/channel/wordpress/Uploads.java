package id.sophumas.channel.wordpress;

import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings a post's files to the site, each once: what the handles or the site itself know already is not uploaded again. */
class Uploads {

    /** One call brings files only for so long; the rest follows in the next. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final String ID = "berkas.";
    private static final String ADDRESS = "alamat.";
    private static final String DESCRIBED = "teks.";

    private final WordPressSite site;
    private final List<SiteFile> files;
    private final Map<String, String> reached;

    /** @param reached filled as files arrive */
    Uploads(WordPressSite site, List<SiteFile> files, Map<String, String> reached) {
        this.site = site;
        this.files = files;
        this.reached = reached;
    }

    /** Goes on bringing files; false where the time is up before all are there. */
    boolean bring() throws Trouble {
        long began = System.nanoTime();
        for (SiteFile file : files) {
            if (isComplete(file)) {
                continue;
            }
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                return false;
            }
            bring(file);
        }
        return true;
    }

    String progress() {
        long done = files.stream().filter(this::isComplete).count();
        return "Media sedang diunggah ke situs: %d dari %d.".formatted(done, files.size());
    }

    /** The files that are there, in the author's order. */
    List<WordPressPost.Placed> placed() {
        return files.stream()
                .filter(this::isThere)
                .map(file -> new WordPressPost.Placed(
                        file,
                        new WordPressSite.Upload(reached.get(ID + file.slug()), reached.get(ADDRESS + file.slug()))))
                .toList();
    }

    private void bring(SiteFile file) throws Trouble {
        if (!isThere(file)) {
            Optional<WordPressSite.Upload> earlier = site.findFile(file.slug());
            WordPressSite.Upload upload = earlier.isPresent() ? earlier.get() : site.upload(file);
            reached.put(ID + file.slug(), upload.id());
            reached.put(ADDRESS + file.slug(), upload.url());
        }
        if (!isComplete(file)) {
            site.describe(reached.get(ID + file.slug()), file);
            reached.put(DESCRIBED + file.slug(), "ya");
        }
    }

    private boolean isThere(SiteFile file) {
        return reached.containsKey(ID + file.slug());
    }

    private boolean isComplete(SiteFile file) {
        boolean silent = file.file().teksAlternatif().isBlank();
        return isThere(file) && (silent || reached.containsKey(DESCRIBED + file.slug()));
    }
}
