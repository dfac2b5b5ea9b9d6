package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** How long a log-in holds at most, however busy its session is. */
class LoginLifeTest {

    private final AccountStates accounts = mock(AccountStates.class);
    private final MockHttpSession session = new MockHttpSession();
    private long now = Long.MAX_VALUE - 10;
    private final LoginLife life = new LoginLife(accounts, Duration.ofHours(12), () -> now);

    @BeforeEach
    void logIn() {
        when(accounts.of("kabag")).thenReturn(Optional.of(new AccountState("hash", Set.of("peran"))));
        AuthenticationUtil.getAuthsFromSession(session).addOrReplace(new UserAuthentication("kabag", "default"));
    }

    @Test
    void shouldHoldUpToItsLimitAndNoLonger() {
        assertThat(life.holds(session)).isTrue();
        for (int hour = 0; hour < 12; hour++) {
            now += Duration.ofHours(1).toNanos();
            assertThat(life.holds(session)).as("after %s hours", hour).isTrue();
        }

        now++;

        assertThat(life.holds(session)).isFalse();
    }

    @Test
    void shouldNotPutOffTheLimitWithANewPassword() {
        assertThat(life.holds(session)).isTrue();
        now += Duration.ofHours(12).toNanos();
        life.renew(session);
        now++;

        assertThat(life.holds(session)).isFalse();
    }

    @Test
    void shouldLeaveAloneWhereNobodyHasLoggedIn() {
        assertThat(life.holds(new MockHttpSession())).isTrue();
    }
}
