package id.sophumas.attack;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.jar.Multipart;
import id.sophumas.jar.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites change nothing here with a browser that is logged in. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class CrossSiteAttackIT {

    private static final String START = "/engine-rest/process-definition/key/pengunggahan-informasi/start";
    private static final Map<String, Object> BODY =
            Map.of("variables", Map.of("judul", Map.of("value", "Dari situs lain", "type", "String")));

    private final Fortress fortress;

    CrossSiteAttackIT(Fortress fortress) {
        this.fortress = fortress;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://jahat.example",
                "null",
                "file://",
                "https://localhost.jahat.example",
                "http://localhost:1",
                "https://localhost@jahat.example",
                "chrome-extension://abcdef",
                "bukan asal"
            })
    void shouldTakeNoChangeFromAnotherOriginWithBasicOrACookie(String origin) {
        int before = fortress.office().count("process-instance/count");
        Map<String, String> foreign = Map.of("Origin", origin);
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            for (String path : new String[] {START, "/api/materi", "/masuk", "/pemberitahuan"}) {
                fortress.as("stafHumas")
                        .sending(foreign)
                        .send(method, path, "application/json", new byte[0])
                        .expect(403);
            }
        }
        fortress.office()
                .signIn("stafHumas")
                .post("/camunda/api/engine" + START.replace("/engine-rest", "/engine/default"), BODY, foreign)
                .expect(403);

        assertThat(fortress.office().count("process-instance/count")).isEqualTo(before);
    }

    @Test
    void shouldTakeNoDeploymentFromAnotherOrigin() {
        Multipart form = new Multipart()
                .field("deployment-name", "dari situs lain")
                .file("data", "x.bpmn", "text/xml", "<definitions/>".getBytes(StandardCharsets.UTF_8));

        Reply reply = fortress.as("pemilikProses")
                .sending(Map.of("Origin", "https://jahat.example"))
                .post("/engine-rest/deployment/create", form);

        assertThat(reply.expect(403).text()).contains("Permintaan dari situs lain ditolak");
    }

    @Test
    void shouldTakeNoOriginForItsOwnBecauseABrowserCallsItSo() {
        fortress.as("stafHumas")
                .sending(Map.of("Origin", "https://jahat.example", "Sec-Fetch-Site", "same-origin"))
                .post(START, BODY)
                .expect(403);
    }

    @Test
    void shouldTellAnotherSiteNothingOfAPassword() {
        fortress.as("stafHumas")
                .withPassword("salah")
                .sending(Map.of("Origin", "https://jahat.example"))
                .post(START, BODY)
                .expect(403);
    }

    @Test
    void shouldTakeChangesFromItsOwnPagesAndFromPrograms() {
        String own = fortress.isProduction()
                ? "https://localhost"
                : fortress.office().application().base().toString();

        fortress.as("stafHumas")
                .sending(Map.of("Origin", own))
                .post(START, BODY)
                .expect(200);
        fortress.as("stafHumas").post(START, BODY).expect(200);
    }
}
