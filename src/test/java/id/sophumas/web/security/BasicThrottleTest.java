package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.security.Browser.Answer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** HTTP Basic at each of its doors, and the doors behind it that take a password once more. */
@TryoutApplication
class BasicThrottleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @ParameterizedTest
    @CsvSource({"/engine-rest/task,tebakMesin", "/api/publikasi,tebakApi", "/pantau,tebakHalaman"})
    void shouldCountEachWrongPasswordOnceAndThenTellTheWait(String path, String user) throws Exception {
        make(user);
        assertThat(status(user, user, path)).isNotIn(401, 429);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(status(user, "salah" + guess, path)).isEqualTo(401);
        }

        Answer waiting = Browser.basic(port, user, user).get(path);

        assertThat(waiting.status()).as("though it is remembered").isEqualTo(429);
        assertThat(waiting.body()).contains("Terlalu banyak percobaan dengan kata sandi yang salah. Tunggu ");
        assertThat(waiting.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(waiting.response().headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(status("kabagHublemHumas", "kabagHublemHumas", "/engine-rest/task"))
                .as("another user from the same address")
                .isEqualTo(200);
    }

    @Test
    void shouldGuessNoFasterAtWhatAsksForAPasswordOnceMore() throws Exception {
        make("tebakVerifikasi");
        Browser admin = Browser.basic(port, "admin");
        for (int guess = 0; guess < 5; guess++) {
            Answer answer = verify(admin, "salah" + guess);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("authenticated").asBoolean()).isFalse();
        }

        assertThat(verify(admin, "tebakVerifikasi").status()).isEqualTo(429);
    }

    @Test
    void shouldGuessNoFasterWhereAPasswordIsChanged() throws Exception {
        make("tebakSendiri");
        Browser own = Browser.tasklist(port, "tebakSendiri");
        String change = "/camunda/api/engine/engine/default/user/tebakSendiri/credentials";
        for (int guess = 0; guess < 5; guess++) {
            assertThat(own.put(change, "{\"password\":\"baru\",\"authenticatedUserPassword\":\"salah" + guess + "\"}")
                            .status())
                    .isEqualTo(400);
        }

        Answer waiting = own.put(change, "{\"password\":\"baru\",\"authenticatedUserPassword\":\"tebakSendiri\"}");

        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.body()).contains("Tunggu ");
    }

    private Answer verify(Browser asking, String password) throws Exception {
        return asking.post(
                "/engine-rest/identity/verify", "{\"username\":\"tebakVerifikasi\",\"password\":\"" + password + "\"}");
    }

    private int status(String user, String password, String path) throws Exception {
        return Browser.basic(port, user, password).get(path).status();
    }

    private void make(String id) {
        User user = identities.newUser(id);
        user.setPassword(id);
        identities.saveUser(user);
        identities.createMembership(id, "kabagHublemHumas");
    }
}
