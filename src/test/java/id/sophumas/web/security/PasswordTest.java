package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords are kept as bcrypt hashes, and what is remembered of a login never outlives the password. */
@TryoutApplication
class PasswordTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldKeepNothingButBcryptHashes() {
        var kept = jdbc.sql("select PWD_ from ACT_ID_USER").query(String.class).list();

        assertThat(kept).isNotEmpty().allMatch(hash -> hash.matches("\\{bcrypt-sha256}\\$2a\\$04\\$.{53}"));
    }

    @Test
    void shouldRefuseTheOldPasswordAsSoonAsItIsChanged() throws Exception {
        User user = identities.newUser("baru");
        user.setPassword("lama123");
        identities.saveUser(user);
        assertThat(status("lama123")).isEqualTo(200);

        user = identities.createUserQuery().userId("baru").singleResult();
        user.setPassword("baru123");
        identities.saveUser(user);

        assertThat(status("lama123")).isEqualTo(401);
        assertThat(status("baru123")).isEqualTo(200);
        identities.deleteUser("baru");
        assertThat(status("baru123")).isEqualTo(401);
    }

    private int status(String password) throws Exception {
        return Browser.basic(port, "baru", password).get("/engine-rest/engine").status();
    }
}
