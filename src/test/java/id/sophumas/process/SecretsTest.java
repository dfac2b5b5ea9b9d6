package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.materi.MateriService;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Status;
import id.sophumas.sop.Specification;
import id.sophumas.standin.TokenStandIn;
import id.sophumas.watch.Standings;
import id.sophumas.web.security.Browser;
import id.sophumas.web.watch.RotatingType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** No secret of the configuration, and none that a platform gave out, stands anywhere but in the requests that need it. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:rahasia;DB_CLOSE_DELAY=-1",
            "sop.media.path=target/test-media-rahasia",
            "sop.token.key-file=target/rahasia-token.key",
            "logging.level.root=INFO",
            "logging.level.id.sophumas=DEBUG",
            "sop.channels.x-biro.enabled=true",
            "sop.channels.x-biro.type=berputar",
            "sop.channels.x-biro.akun=akun-7",
            "sop.channels.x-biro.access-token=akses-0",
            "sop.channels.x-biro.refresh-token=segar-0",
            "sop.channels.x-biro.client-id=" + TokenStandIn.CLIENT,
            "sop.channels.x-biro.client-secret=" + TokenStandIn.CLIENT_SECRET,
            "sop.channels.facebook.enabled=true",
            "sop.channels.facebook.page-id=4711",
            "sop.channels.facebook.access-token=" + SecretsTest.FACEBOOK,
            "sop.channels.wordpress.enabled=true",
            "sop.channels.wordpress.username=humas",
            "sop.channels.wordpress.application-password=" + SecretsTest.WORDPRESS,
            "sop.channels.youtube.enabled=true",
            "sop.channels.youtube.client-id=klien-youtube",
            "sop.channels.youtube.client-secret=" + SecretsTest.YOUTUBE_CLIENT,
            "sop.channels.youtube.refresh-token=" + SecretsTest.YOUTUBE,
            "camunda.bpm.job-execution.enabled=false"
        })
@Import(RotatingType.class)
@DirtiesContext
class SecretsTest {

    static final String FACEBOOK = "EAAG-halaman-9f8e7d6c5b4a";
    static final String WORDPRESS = "wp99 Kata/Sandi+1 aplikasi";
    static final String YOUTUBE = "1//segar-youtube-0a1b2c";
    static final String YOUTUBE_CLIENT = "GOCSPX-klien-3d4e5f";

    private static final TokenStandIn PLATFORM = new TokenStandIn();
    private static final String KEY = "rilis-media-sosial";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

    @Autowired
    private Standings standings;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        Stream.of("x-biro", "facebook", "wordpress", "youtube")
                .forEach(name -> registry.add("sop.channels." + name + ".base-url", PLATFORM::baseUrl));
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @AfterEach
    void leaveNoInstanceBehind() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "tests"));
    }

    @Test
    void shouldShowNoSecretAnywhereWhateverHappens(CapturedOutput output) throws Exception {
        standings.checkNow(Duration.ofSeconds(20));
        SopRun well = release("x-biro");
        assertThat(publications.of(well.instance().getId()))
                .extracting(Publication::status)
                .containsExactly(Status.PUBLISHED);
        PLATFORM.revoke();
        SopRun ill = release("x-biro,facebook,wordpress");
        engine.getManagementService().createJobQuery().withException().list().forEach(this::retry);
        standings.checkNow(Duration.ofSeconds(20));

        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isPositive();
        Map<String, String> places = new java.util.LinkedHashMap<>();
        places.put("log", output.getAll());
        places.put("database", dump());
        for (String address : addresses(List.of(well, ill))) {
            Browser.Answer answer = Browser.basic(port, address.startsWith("/engine-rest") ? "auditor" : "admin")
                    .get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            places.put(address, answer.body() + answer.response().headers().map());
        }
        assertThat(places.get("log")).contains("x-biro");
        assertThat(places.get("database")).contains("akun-7", "***");
        assertThat(places.get("/api/kanal/keadaan")).contains("x-biro", "Kredensial tidak diterima");
        places.forEach((place, text) -> {
            for (String secret : secrets()) {
                assertThat(text.contains(secret))
                        .as("%s shows %s", place, secret)
                        .isFalse();
            }
        });
    }

    private SopRun release(String kanal) {
        JsonNode sop = Specification.sops()
                .filter(each -> each.get("key").asText().equals(KEY))
                .findFirst()
                .orElseThrow();
        SopRun run = SopRun.start(engine, materi, sop, "Rapat koordinasi");
        while (!run.step(run.waitsAt()).has("publishes")) {
            run.completeCurrent();
        }
        run.complete(Map.of("kanal", kanal));
        return run;
    }

    /** As Cockpit's button does it; a failure is what is looked for here. */
    private void retry(org.camunda.bpm.engine.runtime.Job job) {
        try {
            engine.getManagementService().setJobRetries(job.getId(), 1);
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException noted) {
            assertThat(noted).hasMessageNotContaining("akses-");
        }
    }

    private List<String> addresses(List<SopRun> runs) {
        List<String> addresses = new ArrayList<>(List.of(
                "/actuator/health",
                "/actuator/health/peringatan",
                "/api/kanal",
                "/api/kanal/keadaan",
                "/kanal",
                "/api/pemberitahuan",
                "/engine-rest/incident",
                "/engine-rest/history/incident",
                "/engine-rest/history/job-log",
                "/engine-rest/history/variable-instance",
                "/engine-rest/variable-instance"));
        for (SopRun run : runs) {
            String instance = run.instance().getId();
            addresses.add("/api/publikasi?processInstanceId=" + instance);
            publications.of(instance).forEach(post -> addresses.add("/api/publikasi/" + post.id() + "/bukti"));
        }
        return addresses;
    }

    /** Every row of every table; what is binary as hex. */
    private String dump() {
        return String.join("\n", jdbc.sql("script").query(String.class).list());
    }

    private static List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(
                FACEBOOK,
                WORDPRESS,
                YOUTUBE,
                YOUTUBE_CLIENT,
                TokenStandIn.CLIENT_SECRET,
                base64("humas:" + WORDPRESS)));
        for (int i = 0; i < 10; i++) {
            secrets.add("akses-" + i);
            secrets.add("segar-" + i);
        }
        try {
            secrets.add(Files.readString(Path.of("target/rahasia-token.key")).strip());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<String> forms = new ArrayList<>();
        for (String secret : secrets) {
            forms.add(secret);
            forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            forms.add(base64(secret));
            forms.add(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        }
        return forms;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
