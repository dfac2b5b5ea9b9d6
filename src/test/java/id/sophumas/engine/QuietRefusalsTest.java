package id.sophumas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import id.sophumas.refusal.RequestRefused;
import org.junit.jupiter.api.Test;

class QuietRefusalsTest {

    private static final RequestRefused REFUSED = RequestRefused.invalid("Judul wajib diisi.");

    private final LoggerContext context = new LoggerContext();
    private final QuietRefusals filter = new QuietRefusals();

    @Test
    void shouldKeepWhatTheEngineSaysOfARefusalOutOfTheLog() {
        assertThat(decide("org.camunda.bpm.engine.context", new IllegalStateException(REFUSED)))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void shouldLetEverythingElseThrough() {
        assertThat(decide("org.camunda.bpm.engine.context", new IllegalStateException("rusak")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide("id.sophumas.web", REFUSED)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide("org.camunda.bpm.engine.context", null)).isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply decide(String logger, Throwable thrown) {
        Logger named = context.getLogger(logger);
        return filter.decide(null, named, Level.ERROR, "ENGINE-16004", null, thrown);
    }
}
