package id.sophumas.attack;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.jar.Person;
import id.sophumas.jar.Reply;
import id.sophumas.jar.WebAppSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody guesses without end at any door, keeps an official out of theirs, or goes on with what was taken from them. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class LoginAttackIT {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final String SECRET = "Kenari-Senja!77";

    private final Fortress fortress;

    LoginAttackIT(Fortress fortress) {
        this.fortress = fortress;
    }

    @Test
    void shouldLetNobodyGuessHundredsOfTimes() throws Exception {
        Person victim = employ();
        victim.get("/engine-rest/task/count").expect(200);
        ExecutorService guessers = Executors.newFixedThreadPool(20);
        List<Future<Reply>> guesses = IntStream.range(0, 400)
                .mapToObj(each -> guessers.submit(
                        () -> victim.withPassword("tebakan" + each).get("/engine-rest/task/count")))
                .toList();
        int compared = 0;
        for (Future<Reply> guess : guesses) {
            compared += guess.get(5, TimeUnit.MINUTES).expect(401, 429).status() == 401 ? 1 : 0;
        }
        guessers.shutdown();

        // Each further one needs a longer wait than the last.
        assertThat(compared).isBetween(1, 12);
        Reply right = victim.get("/engine-rest/task/count");
        if (right.status() != 200) {
            assertThat(right.expect(429).headers().firstValue("Retry-After")).isPresent();
            assertThat(right.text()).contains("Tunggu ");
        }
    }

    @Test
    void shouldAskTheWaitBeforeItRemembersTheRightPassword() {
        Person victim = employ();
        victim.get("/api/publikasi?processInstanceId=x");
        wrong(victim, "/api/publikasi?processInstanceId=x", 12);

        Reply waiting = victim.get("/api/publikasi?processInstanceId=x").expect(429);

        assertThat(waiting.contentType()).startsWith("application/problem+json");
        assertThat(waiting.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void shouldKeepNobodyOutByOneWrongPassword() {
        Person official = employ();
        for (int mistake = 0; mistake < 3; mistake++) {
            official.withPassword("salah").get("/engine-rest/task/count").expect(401);
            official.get("/engine-rest/task/count").expect(200);
            WebAppSession browser =
                    WebAppSession.stranger(fortress.office().application().base(), proxied());
            browser.tryToSignIn(official.id(), "salah").expect(401);
            browser.tryToSignIn(official.id(), official.password()).expect(200);
        }
    }

    @Test
    void shouldKeepNobodyOutByWrongPasswordsFromElsewhere() {
        if (!fortress.isProduction()) {
            return; // The try-out profile serves this machine alone, which has one address.
        }
        Person official = employ();
        Person stranger = official.sending(Map.of("X-Forwarded-For", "198.51.100.7"));
        wrong(stranger, "/engine-rest/task/count", 12);
        stranger.get("/engine-rest/task/count").expect(429);

        official.sending(Map.of("X-Forwarded-For", "198.51.100.8"))
                .get("/engine-rest/task/count")
                .expect(200);
    }

    @Test
    void shouldNotTakeANewAddressForEachGuessFromWhoWritesItThemselves() {
        Person victim = employ();
        for (int guess = 0; guess < 12; guess++) {
            // What the client claims stands before what the proxy has seen.
            victim.withPassword("tebakan" + guess)
                    .sending(Map.of("X-Forwarded-For", "203.0.113." + guess + ", 198.51.100.99"))
                    .get("/engine-rest/task/count")
                    .expect(401, 429);
        }

        victim.sending(Map.of("X-Forwarded-For", "203.0.113.200, 198.51.100.99"))
                .get("/engine-rest/task/count")
                .expect(429);
    }

    @Test
    void shouldSayTheSameOfAnUnknownNameAsOfAWrongPassword() {
        Person official = employ();
        for (String path : List.of("/engine-rest/task/count", "/api/publikasi", "/pantau")) {
            Reply wrong = official.withPassword("salah").get(path).expect(401);
            Reply unknown = new Person(fortress.office().application(), "tidak" + nobody(), "salah", proxied())
                    .get(path)
                    .expect(401);
            assertThat(unknown.text()).isEqualTo(wrong.text());
            assertThat(unknown.headers().map().keySet())
                    .isEqualTo(wrong.headers().map().keySet());
        }
    }

    @Test
    void shouldEndEverySessionWithThePasswordThatTheAdministratorSets() {
        Person official = employ();
        WebAppSession session = signIn(official);
        session.get(TASKS).expect(200);
        official.get("/engine-rest/task/count").expect(200);

        admin().put(
                        "/engine-rest/user/" + official.id() + "/credentials",
                        Map.of("password", SECRET + "9", "authenticatedUserPassword", admin().password()))
                .expect(204);

        session.get(TASKS).expect(401);
        session.get("/api/kanal").expect(401);
        official.get("/engine-rest/task/count").expect(401);
    }

    @Test
    void shouldEndEverySessionWithARoleThatIsTakenAway() {
        Person official = employ();
        WebAppSession session = signIn(official);
        session.get(TASKS).expect(200);

        admin().delete("/engine-rest/group/stafHumas/members/" + official.id()).expect(204);

        session.get(TASKS).expect(401);
    }

    @Test
    void shouldEndASessionThatIsLoggedOut() {
        WebAppSession session = signIn(employ());

        session.post("/camunda/api/admin/auth/user/default/logout", Map.of()).expect(200);

        session.get(TASKS).expect(401);
    }

    private Person employ() {
        String id = nobody();
        admin().post(
                        "/engine-rest/user/create",
                        Map.of(
                                "profile",
                                Map.of("id", id, "firstName", "Pegawai", "lastName", "Baru"),
                                "credentials",
                                Map.of("password", SECRET)))
                .expect(204);
        admin().send("PUT", "/engine-rest/group/stafHumas/members/" + id, null, null)
                .expect(204);
        return new Person(fortress.office().application(), id, SECRET, proxied());
    }

    private WebAppSession signIn(Person person) {
        return WebAppSession.signIn(fortress.office().application().base(), person.id(), person.password(), proxied());
    }

    private Person admin() {
        return fortress.as("admin");
    }

    private Map<String, String> proxied() {
        return fortress.isProduction() ? Map.of("X-Forwarded-Proto", "https") : Map.of();
    }

    private static String nobody() {
        return "p" + UUID.randomUUID().toString().replace("-", "");
    }

    private static void wrong(Person person, String path, int times) {
        for (int guess = 0; guess < times; guess++) {
            person.withPassword("tebakan" + guess).get(path).expect(401, 429);
        }
    }
}
