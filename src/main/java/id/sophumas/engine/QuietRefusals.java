package id.sophumas.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import id.sophumas.refusal.RequestRefused;
import org.slf4j.Marker;

/**
 * Keeps refusals out of the log, where the engine prints each with its whole stack as an error: whoever asked has been told, and nobody else is
 * to do anything about it.
 */
public class QuietRefusals extends TurboFilter {

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] values, Throwable thrown) {
        Throwable cause = thrown == null && values != null && values.length > 0
                ? values[values.length - 1] instanceof Throwable last ? last : null
                : thrown;
        return isRefusal(cause) && logger.getName().startsWith("org.camunda.bpm.engine")
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean isRefusal(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof RequestRefused) {
                return true;
            }
        }
        return false;
    }
}
