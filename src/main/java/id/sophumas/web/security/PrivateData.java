package id.sophumas.web.security;

import id.sophumas.materi.PrivateFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Sees to it that nobody else on the machine reads the data, before the first of them is written: the folders are the owner's alone, those that
 * are there already with all that stands in them. The database writes its files itself; they are seen to once it has.
 */
class PrivateData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final Path DEFAULT_MEDIA = Path.of("./data/media");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<PrivateFolder> folders = folders(context.getEnvironment());
        folders.forEach(PrivateFolder::secure);
        context.addApplicationListener(
                (ApplicationListener<ApplicationReadyEvent>) ready -> folders.forEach(PrivateFolder::secureFiles));
    }

    private static List<PrivateFolder> folders(Environment environment) {
        Binder settings = Binder.get(environment);
        Stream<Path> folders = Stream.of(
                settings.bind("sop.media.path", Path.class).orElse(DEFAULT_MEDIA),
                settings.bind("logging.file.path", Path.class).orElse(null));
        Stream<Path> files = Stream.of(
                database(environment.getProperty("spring.datasource.url", "")),
                settings.bind("sop.token.key-file", Path.class).orElse(null),
                settings.bind("logging.file.name", Path.class).orElse(null));
        return Stream.concat(
                        folders.filter(Objects::nonNull),
                        files.filter(Objects::nonNull)
                                .map(file -> file.toAbsolutePath().getParent()))
                .map(PrivateFolder::new)
                .filter(PrivateFolder::isOurs)
                .distinct()
                .toList();
    }

    /** The file of the database, but for its ending; null where it is not in one. */
    private static Path database(String url) {
        return url.startsWith(H2_FILE)
                ? Path.of(url.substring(H2_FILE.length())
                        .split(";", 2)[0]
                        .replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home"))))
                : null;
    }
}
