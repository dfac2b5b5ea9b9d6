package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.sophumas.engine.guard.PasswordGate.Comparison;
import id.sophumas.refusal.RequestRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The one way to a comparison of passwords. */
class LoginGateTest {

    private final LoginGate gate = new LoginGate(new LoginThrottle(() -> 0), new VerifiedPasswords());
    private final AtomicInteger compared = new AtomicInteger();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void shouldTakeTheRightPasswordAfterAWrongOne() {
        from("10.0.0.1", "/api/x");

        assertThat(isRight("salah")).isFalse();
        assertThat(isRight("benar")).isTrue();
    }

    @Test
    void shouldAskTheWaitBeforeWhatItRemembers() {
        from("10.0.0.1", "/api/x");
        assertThat(isRight("benar")).isTrue();
        guess(5);

        assertThatThrownBy(() -> isRight("benar"))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("Tunggu 2 detik");
        assertThat(compared).hasValue(6);
    }

    @Test
    void shouldTakeTheRightPasswordFromAnotherAddress() {
        from("10.0.0.1", "/api/x");
        guess(5);

        from("10.0.0.2", "/api/x");
        assertThat(isRight("benar")).isTrue();
    }

    @Test
    void shouldTellHowLongToWait() {
        MockHttpServletResponse response = from("10.0.0.1", "/masuk");
        guess(5);

        assertThatThrownBy(() -> isRight("salah")).isInstanceOf(RequestRefused.class);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
    }

    @Test
    void shouldAnswerTheWebApplicationsWithNo() {
        MockHttpServletResponse response = from("10.0.0.1", "/camunda/api/admin/auth/user/default/login/tasklist");
        guess(5);

        assertThat(isRight("benar")).isFalse();
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(compared).hasValue(5);
    }

    @Test
    void shouldCompareNoMoreOfManyAtOnceThanOneByOne() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(30);
        CountDownLatch all = new CountDownLatch(30);
        List<Future<Boolean>> guesses = new ArrayList<>();
        for (int each = 0; each < 30; each++) {
            String guess = "salah" + each;
            guesses.add(people.submit(() -> {
                from("10.0.0.1", "/api/x");
                all.countDown();
                all.await();
                try {
                    return isRight(guess);
                } catch (RequestRefused refused) {
                    return false;
                }
            }));
        }
        for (Future<Boolean> guess : guesses) {
            assertThat(guess.get(60, TimeUnit.SECONDS)).isFalse();
        }
        people.shutdown();

        assertThat(compared).hasValue(5);
    }

    @Test
    void shouldCompareForNobodyAsForSomebody() {
        from("10.0.0.1", "/api/x");

        assertThat(gate.isRight("tidakAda", "x", comparison(Optional.empty(), false)))
                .isFalse();
        assertThat(compared).hasValue(1);
    }

    @Test
    void shouldNotSlowDownWhatNobodyAsksFromOutside() {
        RequestContextHolder.resetRequestAttributes();
        guess(100);

        assertThat(isRight("benar")).isTrue();
    }

    @Test
    void shouldWriteEachFailureIntoOneLineOfTheLog() {
        Logger log = (Logger) LoggerFactory.getLogger(LoginGate.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
        try {
            from("10.0.0.1", "/engine-rest/task");
            gate.isRight("a\r\nb\u202e" + "c".repeat(500), "x", comparison(Optional.empty(), false));
        } finally {
            log.setLevel(null);
            log.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("Failed login attempt for user \"a??b?ccc")
                        .endsWith("...\" from 10.0.0.1 at /engine-rest/task")
                        .hasSizeLessThan(250));
    }

    private void guess(int times) {
        for (int each = 0; each < times; each++) {
            assertThat(isRight("salah" + each)).isFalse();
        }
    }

    private boolean isRight(String password) {
        return gate.isRight("kabag", password, comparison(Optional.of("hash"), password.equals("benar")));
    }

    private Comparison comparison(Optional<String> stored, boolean matches) {
        return new Comparison() {
            @Override
            public Optional<String> stored() {
                return stored;
            }

            @Override
            public boolean matches() {
                compared.incrementAndGet();
                return matches;
            }
        };
    }

    private static MockHttpServletResponse from(String address, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        return response;
    }
}
