package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.security.Browser.Answer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever opens a page of officials without a session logs in on a page, and lands where he wanted; programs are asked as ever. */
@TryoutApplication
class LoginPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"tokenSesi\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @Autowired
    private IdentityService identities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pantau?sop=rilis-media-sosial",
                "/beban",
                "/penggantian",
                "/pemberitahuan",
                "/kanal",
                "/jalan/ada"
            })
    void shouldLeadAPersonToTheLoginPageAndThenWhereHeWanted(String page) throws Exception {
        Browser person = person();

        String login = location(person.get(page), 303);
        assertThat(login).startsWith("/masuk?ke=");
        Answer shown = person.get(login);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'none'", "form-action 'self'");

        assertThat(location(logIn(person, login, "admin", "admin"), 302)).isEqualTo(page);
        assertThat(person.get("/pemberitahuan").status()).isEqualTo(200);
        assertThat(location(person.get(login), 302)).as("logged in already").isEqualTo(page);
    }

    @Test
    void shouldLeadFromARefusedPageToWhatMayBeOpened() throws Exception {
        Answer auditor = refusedAdmin("auditor");
        Answer official = refusedAdmin(Trial.FIRST);

        assertThat(auditor.body()).contains("/camunda/app/tasklist/", "/camunda/app/cockpit/");
        assertThat(official.body()).contains("/camunda/app/tasklist/").doesNotContain("/camunda/app/cockpit/");
    }

    private Answer refusedAdmin(String user) throws Exception {
        Answer answer =
                Browser.tasklist(port, user).header("Accept", "text/html").get("/camunda/app/admin/default/");
        assertThat(answer.status()).isEqualTo(403);
        return answer;
    }

    @Test
    void shouldAskProgramsForHttpBasicAsEver() throws Exception {
        for (String accepted : new String[] {"*/*", "application/json"}) {
            Answer answer = Browser.nobody(port).header("Accept", accepted).get("/pantau");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.response()
                            .headers()
                            .firstValue("WWW-Authenticate")
                            .orElseThrow())
                    .startsWith("Basic");
        }
        assertThat(Browser.basic(port, "bukan-siapa-siapa", "salah")
                        .header("Accept", "text/html")
                        .get("/pantau")
                        .status())
                .isEqualTo(401);
        assertThat(person().get("/api/pantau").status()).isEqualTo(401);
        assertThat(Browser.basic(port, "admin")
                        .header("Accept", "text/html")
                        .get("/pantau")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldOpenTheWebAppsAndOurInterfaceWithTheSameLogin() throws Exception {
        String task = trial.start().getId();
        Browser person = person();
        logIn(person, "/masuk", Trial.FIRST, Trial.FIRST);

        Answer tasklist = person.get("/camunda/app/tasklist/default/");
        String token = tasklist.response().headers().firstValue("X-XSRF-TOKEN").orElseThrow();
        assertThat(tasklist.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
        assertThat(person.get("/api/tugas/" + task).status()).isEqualTo(200);
        assertThat(person.header("X-XSRF-TOKEN", token)
                        .post(
                                "/camunda/api/engine/engine/default/task/" + task + "/claim",
                                "{\"userId\":\"" + Trial.FIRST + "\"}")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://jahat.example/",
                "//jahat.example/",
                "/\\jahat.example/",
                "/pantau\\..\\..//jahat.example",
                "\\\\jahat.example",
                "javascript:alert(1)",
                "/publikasi",
                "/pantaux",
                "/jalan/../api/jam",
                "/pantau\r\nSet-Cookie: a=b"
            })
    void shouldLeadNowhereButToOurPages(String way) throws Exception {
        String login = "/masuk?ke=" + URLEncoder.encode(way, StandardCharsets.UTF_8);

        assertThat(location(logIn(person(), login, "admin", "admin"), 302)).isEqualTo("/");
    }

    @Test
    void shouldSayTheSameOfAWrongPasswordAndOfAnUnknownUser() throws Exception {
        User user = identities.newUser("lupa");
        user.setPassword("ingat");
        identities.saveUser(user);

        Answer wrong = logIn(person(), "/masuk", "lupa", "salah");
        Answer unknown = logIn(person(), "/masuk", "siapa", "salah");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.response().headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(withoutToken(unknown).replace("siapa", "lupa"))
                .isEqualTo(withoutToken(wrong))
                .contains("Nama pengguna atau kata sandi salah.");
        assertThat(logIn(person(), "/masuk", "lupa", "ingat").status())
                .as("a mistake shuts nobody out")
                .isEqualTo(302);
    }

    @Test
    void shouldTellHowLongToWaitAfterManyWrongPasswords() throws Exception {
        User user = identities.newUser("ditebak");
        user.setPassword("ingat");
        identities.saveUser(user);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(logIn(person(), "/masuk", "ditebak", "salah" + guess).status())
                    .isEqualTo(401);
        }

        Answer waiting = logIn(person(), "/masuk", "ditebak", "ingat");

        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.body()).contains("Terlalu banyak percobaan dengan kata sandi yang salah. Tunggu ");
        assertThat(waiting.response().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void shouldShowWhatWasTypedAsText() throws Exception {
        Answer answer = logIn(person(), "/masuk", "\"><script>alert(1)</script>\0", "x");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void shouldLogNobodyInWithoutTheTokenOfThePage() throws Exception {
        Browser person = person();
        person.get("/masuk");

        for (String token : new String[] {"", "&tokenSesi=", "&tokenSesi=0123456789abcdef"}) {
            Answer answer = person.send("POST", "/masuk", FORM, "nama=admin&sandi=admin" + token);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("terlalu lama terbuka");
        }
        assertThat(person.header("Sec-Fetch-Site", "cross-site")
                        .send("POST", "/masuk", FORM, "nama=admin&sandi=admin")
                        .status())
                .isEqualTo(403);
        assertThat(location(person.get("/pemberitahuan"), 303)).startsWith("/masuk");
    }

    @Test
    void shouldBeginANewSessionWithTheLogin() throws Exception {
        Browser person = person();
        String before = session(person.get("/masuk"));

        Answer login = logIn(person, "/masuk", "admin", "admin");

        assertThat(session(login)).isNotEqualTo(before);
    }

    @Test
    void shouldKeepAFormThatWasSentAfterTheSessionHadEnded() throws Exception {
        String run = trial.start().getProcessInstanceId();
        Browser person = person();
        String typed = "alasan=Menunggu+%22agenda%22+%3Cb%3E&sampai=&tokenSesi=lama";

        String login = location(person.send("POST", "/jalan/" + run + "/jeda", FORM, typed), 303);
        assertThat(login).isEqualTo("/masuk?ke=" + URLEncoder.encode("/jalan/" + run, StandardCharsets.UTF_8));
        assertThat(person.get(login).body()).contains("Isian itu disimpan");
        assertThat(location(logIn(person, login, Trial.FIRST, Trial.FIRST), 302))
                .isEqualTo("/masuk/isian");
        Answer kept = person.get("/masuk/isian");

        assertThat(kept.body())
                .contains(
                        "Menunggu &quot;agenda&quot; &lt;b&gt;",
                        "action=\"/jalan/" + run + "/jeda\"",
                        "Kirim sekarang");
        assertThat(trial.runs(run)).as("nothing is sent by itself").isTrue();
        assertThat(location(
                        person.send(
                                "POST",
                                "/jalan/" + run + "/jeda",
                                FORM,
                                "alasan=Menunggu+agenda&sampai=&tokenSesi=" + token(kept)),
                        302))
                .endsWith("/jalan/" + run);
        assertThat(trial.runs(run)).as("paused").isFalse();
    }

    private Browser person() {
        return Browser.nobody(port).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** Fills in the login page at this address. */
    private static Answer logIn(Browser person, String page, String user, String password) throws Exception {
        Answer shown = person.get(page);
        Matcher way = Pattern.compile("name=\"ke\" value=\"([^\"]*)\"").matcher(shown.body());
        assertThat(way.find()).isTrue();
        String asked = page.contains("ke=") ? page.substring(page.indexOf("ke=") + 3) : "";
        assertThat(way.group(1)).isIn("", URLDecoder.decode(asked, StandardCharsets.UTF_8));
        return person.send(
                "POST",
                "/masuk",
                FORM,
                "nama=" + encoded(user) + "&sandi=" + encoded(password) + "&ke=" + asked + "&tokenSesi="
                        + token(shown));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(Answer page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String withoutToken(Answer page) {
        return page.body().replace(token(page), "");
    }

    private static String session(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow();
    }

    private String location(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        return answer.response().headers().firstValue("Location").orElseThrow().replace("http://localhost:" + port, "");
    }
}
