package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayFilterTest {

    private static final FilterChain AWAY = (request, response) -> {
        throw new CannotCreateTransactionException("no connection", new SQLTransientConnectionException());
    };

    private final DatabaseAwayFilter filter = new DatabaseAwayFilter(new ProblemWriter(new ObjectMapper()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(strings = {"/api/materi/1", "/engine-rest/task", "/camunda/api/engine/engine/default/task"})
    void shouldTellProgramsThatTheDatabaseIsAway(String path) throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", path), response, AWAY);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(response.getContentAsString()).contains("Basis data sedang tidak dapat dihubungi");
    }

    @Test
    void shouldShowPeopleAPageThatSaysSo() throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", "/pantau"), response, AWAY);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getErrorMessage()).contains("Basis data sedang tidak dapat dihubungi");
    }

    @Test
    void shouldLeaveEveryOtherErrorAlone() {
        FilterChain broken = (request, sent) -> {
            throw new IllegalStateException("something else");
        };

        assertThatThrownBy(() -> filter.doFilter(new MockHttpServletRequest("GET", "/pantau"), response, broken))
                .hasMessage("something else");
    }
}
