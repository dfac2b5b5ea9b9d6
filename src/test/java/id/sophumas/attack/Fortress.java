package id.sophumas.attack;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.jar.Office;
import id.sophumas.jar.Person;
import id.sophumas.jar.RunningJar;
import id.sophumas.sop.Specification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** One running application of one profile, with its people, to be attacked from outside. */
public final class Fortress implements CloseableResource {

    /** Of everybody in production: what {@code enable-password-policy} asks for, and no part of anybody's id. */
    private static final String PASSWORD = "Tepat-Waktu!2026";

    /** What the proxy in front, which ends TLS, tells of every request. */
    private static final Map<String, String> PROXY = Map.of("X-Forwarded-Proto", "https");

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final Office office;

    private Fortress(Path directory, EmbeddedPostgres postgres, Office office) {
        this.directory = directory;
        this.postgres = postgres;
        this.office = office;
    }

    static Fortress ofTryout() {
        try {
            Path directory = Files.createTempDirectory("benteng");
            RunningJar jar = jar(directory);
            return new Fortress(directory, null, new Office(jar.start()));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    static Fortress ofProduction() {
        try {
            Path directory = Files.createTempDirectory("benteng");
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            RunningJar jar = jar(directory)
                    .with(
                            "spring.profiles.active=production",
                            "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres",
                            "sop.admin.id=admin",
                            "sop.admin.password=" + PASSWORD,
                            "sop.public-url=https://localhost",
                            // As dear as in production would be only slower here.
                            "sop.identity.bcrypt-strength=8");
            Office office = new Office(jar.start(), id -> PASSWORD, PROXY);
            employ(office);
            return new Fortress(directory, postgres, office);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static RunningJar jar(Path directory) throws IOException {
        return RunningJar.in(Files.createDirectory(directory.resolve("kerja")))
                .with("sop.publication.check=1s", "camunda.bpm.job-execution.wait-time-in-millis=200");
    }

    /** The people whom the try-out profile brings along, made by the administrator as an office would. */
    private static void employ(Office office) {
        Person admin = office.as("admin");
        Stream.concat(roles(office), Stream.of("auditor", "pemilikProses")).forEach(role -> {
            admin.post(
                            "/engine-rest/user/create",
                            Map.of(
                                    "profile",
                                    Map.of("id", role, "firstName", "Pemegang", "lastName", role),
                                    "credentials",
                                    Map.of("password", PASSWORD)))
                    .expect(204);
            admin.send("PUT", "/engine-rest/group/" + role + "/members/" + role, null, null)
                    .expect(204);
        });
    }

    private static Stream<String> roles(Office office) {
        JsonNode groups = office.as("admin")
                .get("/engine-rest/group?type=PERAN")
                .expect(200)
                .json();
        return StreamSupport.stream(groups.spliterator(), false)
                .map(group -> group.get("id").asText());
    }

    public boolean isProduction() {
        return postgres != null;
    }

    public Office office() {
        return office;
    }

    public Person as(String id) {
        return office.as(id);
    }

    public Person visitor() {
        return office.visitor();
    }

    /** The keys of the SOPs that come with the application. */
    public static List<String> sops() {
        return Specification.sops().map(sop -> sop.get("key").asText()).toList();
    }

    /** Where the application runs, with its data below. */
    public Path workingDirectory() {
        return office.application().directory();
    }

    @Override
    public void close() throws IOException {
        office.application().close();
        if (postgres != null) {
            postgres.close();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
