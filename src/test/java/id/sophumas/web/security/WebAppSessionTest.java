package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Tasklist's login opens our own API too, but not to pages of other sites. */
@TryoutApplication
class WebAppSessionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @Autowired
    private IdentityService identities;

    @Test
    void shouldTakeTheLoginOfTheTasklistOnOurApi() throws Exception {
        String task = trial.start().getId();

        assertThat(Browser.tasklist(port, Trial.FIRST).get("/api/tugas/" + task).status())
                .isEqualTo(200);
        assertThat(Browser.tasklist(port, Trial.STRANGER)
                        .get("/api/tugas/" + task)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldRefuseAChangeWithoutTheSessionsToken() throws Exception {
        Browser browser = Browser.tasklist(port, Trial.FIRST);
        String change = "/api/pemberitahuan/tidak-ada/dibaca";

        assertThat(browser.post(change, "").status()).as("with the token").isNotIn(401, 403);
        assertThat(browser.header("X-XSRF-TOKEN", "0123456789").post(change, "").status())
                .isEqualTo(403);
        assertThat(browser.without("X-XSRF-TOKEN").post(change, "").status()).isEqualTo(403);
        assertThat(browser.delete("/api/jam").status()).isEqualTo(403);
    }

    @Test
    void shouldNotTakeTheLoginOfTheTasklistOnTheEnginesRest() throws Exception {
        assertThat(Browser.tasklist(port, Trial.FIRST).get("/engine-rest/task").status())
                .isEqualTo(401);
    }

    @Test
    void shouldForgetASessionWhoseUserIsGone() throws Exception {
        User user = identities.newUser("sementara");
        user.setPassword("sementara");
        identities.saveUser(user);
        identities.createMembership("sementara", Trial.FIRST);
        Browser browser = Browser.tasklist(port, "sementara");
        assertThat(browser.get("/api/kanal").status()).isEqualTo(200);

        identities.deleteUser("sementara");

        assertThat(browser.get("/api/kanal").status()).isEqualTo(401);
    }

    @Test
    void shouldRefuseWhatAnotherSiteMakesABrowserSend() throws Exception {
        String task = trial.start().getId();
        Browser browser = Browser.basic(port, Trial.FIRST).header("Sec-Fetch-Site", "cross-site");

        assertThat(browser.post("/engine-rest/task/" + task + "/complete", "{}").status())
                .isEqualTo(403);
        assertThat(browser.post("/api/pemberitahuan/x/dibaca", "").status()).isEqualTo(403);
        assertThat(browser.header("Sec-Fetch-Site", "same-origin")
                        .post("/engine-rest/task/" + task + "/complete", "{}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void shouldRefuseToBeCalledByAnotherName() throws Exception {
        assertThat(statusFor("Host: localhost:" + port)).contains(" 200");
        assertThat(statusFor("Host: jahat.example:" + port)).contains(" 400");
    }

    @Test
    void shouldMakeNoAdministratorThroughTheWeb() throws Exception {
        String body = "{\"profile\":{\"id\":\"eve\"},\"credentials\":{\"password\":\"eve\"}}";

        assertThat(Browser.tasklist(port, Trial.FIRST)
                        .post("/camunda/api/admin/setup/default/user/create", body)
                        .status())
                .isEqualTo(404);
        assertThat(identities.createUserQuery().userId("eve").count()).isZero();
    }

    @Test
    void shouldForbidFramesAndGuessedTypes() throws Exception {
        var headers = Browser.nobody(port).get("/publikasi").response().headers();

        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    }

    private String statusFor(String host) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET /robots.txt HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
