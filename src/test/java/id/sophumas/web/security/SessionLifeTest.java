package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log-in ends with what it stands on: the password, the roles, the person. The changes are made past this application, as on another node. */
@TryoutApplication
class SessionLifeTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldEndEverySessionWithThePassword() throws Exception {
        make("gantiSandi");
        Browser session = Browser.tasklist(port, "gantiSandi");
        assertThat(session.get(ENGINE + "task").status()).isEqualTo(200);

        jdbc.sql("update ACT_ID_USER set PWD_ = (select PWD_ from ACT_ID_USER where ID_ = 'auditor') where ID_ = ?")
                .param("gantiSandi")
                .update();

        assertEnded(session);
    }

    @Test
    void shouldEndEverySessionWithARoleThatIsTakenAwayAndNotWithOneThatIsGiven() throws Exception {
        make("gantiPeran");
        Browser session = Browser.tasklist(port, "gantiPeran");
        identities.createMembership("gantiPeran", Trial.SECOND);
        assertThat(session.get(ENGINE + "task").status()).isEqualTo(200);

        jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = ?")
                .params("gantiPeran", Trial.SECOND)
                .update();

        assertEnded(session);
    }

    @Test
    void shouldEndEverySessionWithThePerson() throws Exception {
        make("pergi");
        Browser session = Browser.tasklist(port, "pergi");

        identities.deleteUser("pergi");

        assertEnded(session);
    }

    @Test
    void shouldKeepTheSessionInWhichAPersonChangesTheirOwnPasswordAndNoOther() throws Exception {
        make("gantiSendiri");
        Browser here = Browser.tasklist(port, "gantiSendiri");
        Browser elsewhere = Browser.tasklist(port, "gantiSendiri");
        assertThat(elsewhere.get(ENGINE + "task").status()).isEqualTo(200);

        assertThat(here.put(
                                ENGINE + "user/gantiSendiri/credentials",
                                "{\"password\":\"baru\",\"authenticatedUserPassword\":\"gantiSendiri\"}")
                        .status())
                .isEqualTo(204);

        assertThat(here.get(ENGINE + "task").status()).isEqualTo(200);
        assertEnded(elsewhere);
        assertThat(Browser.basic(port, "gantiSendiri").get("/engine-rest/task").status())
                .isEqualTo(401);
        assertThat(Browser.basic(port, "gantiSendiri", "baru")
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldEndTheSessionOfSomebodyWhosePasswordTheAdministratorSets() throws Exception {
        make("disetel");
        Browser session = Browser.tasklist(port, "disetel");

        assertThat(Browser.tasklist(port, "admin")
                        .put(
                                ENGINE + "user/disetel/credentials",
                                "{\"password\":\"baru\",\"authenticatedUserPassword\":\"admin\"}")
                        .status())
                .isEqualTo(204);

        assertEnded(session);
    }

    @Test
    void shouldEndWithTheLogoutAndUnderAnotherId() throws Exception {
        Browser session = Browser.tasklist(port, Trial.FIRST);

        var logout = session.post("/camunda/api/admin/auth/user/default/logout", "{}");

        assertThat(logout.status()).isEqualTo(200);
        assertThat(logout.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(session.get("/api/kanal").status()).isEqualTo(401);
    }

    private void assertEnded(Browser session) throws Exception {
        assertThat(session.get(ENGINE + "task").status()).isEqualTo(401);
        assertThat(session.get("/api/kanal").status()).isEqualTo(401);
        assertThat(session.header("Accept", "text/html").get("/pemberitahuan").status())
                .isEqualTo(303);
    }

    private void make(String id) {
        User user = identities.newUser(id);
        user.setPassword(id);
        identities.saveUser(user);
        identities.createMembership(id, Trial.FIRST);
    }
}
