package id.sophumas.channel.http;

import java.time.Duration;
import java.time.Instant;

/**
 * One call to a platform, as evidence: without credentials, bodies cut to what a person reads.
 *
 * @param at when it was sent; real time
 * @param lasted until the answer was there or the call had failed
 * @param method HTTP method
 * @param address where to, credentials blanked
 * @param request the body sent, credentials blanked; null where there was none or it was a file
 * @param status HTTP status; null where no answer came
 * @param trace the platform's id of the request, for asking its support; null where it gives none
 * @param response the body of the answer, credentials blanked, or what went wrong
 */
public record Exchange(
        Instant at,
        Duration lasted,
        String method,
        String address,
        String request,
        Integer status,
        String trace,
        String response) {}
