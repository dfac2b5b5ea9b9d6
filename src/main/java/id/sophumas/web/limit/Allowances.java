package id.sophumas.web.limit;

import id.sophumas.web.security.Visitors;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What each request may send. Of whoever has not logged in, only a form is read that logs in or is kept until then. */
@Component
class Allowances {

    /** Some hundred bytes of a login; of an official page, what is typed into its forms. */
    static final Allowance OF_STRANGERS = new Allowance(256 * 1024, Duration.ofSeconds(10), 0);

    private static final Allowance NOTHING = new Allowance(0, Duration.ZERO, 0);

    /** Slow honest lines bring 8 KB a second; a hundred megabytes are welcome at that pace. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long PACE = 8 * 1024;

    private static final long JSON_BYTES = 8L * 1024 * 1024;
    private static final long ENGINE_BYTES = 16L * 1024 * 1024;

    private final MultipartConfigElement uploads;

    Allowances(MultipartConfigElement uploads) {
        this.uploads = uploads;
    }

    Allowance of(HttpServletRequest request, Guest guest) {
        if (guest.isKnown()) {
            return new Allowance(bytes(request), PATIENCE, PACE);
        }
        return isForm(request) ? OF_STRANGERS : NOTHING;
    }

    /** What is left of a body when the answer is out. It is taken in so that the answer can be read, but never waited for long. */
    Allowance ofRest(Guest guest) {
        return guest.isKnown() ? new Allowance(uploads.getMaxRequestSize(), PATIENCE, PACE) : OF_STRANGERS;
    }

    private long bytes(HttpServletRequest request) {
        String path = Visitors.pathOf(request);
        if (isBelow(path, "/engine-rest") || isBelow(path, "/camunda")) {
            return isMultipart(request) ? ENGINE_BYTES : JSON_BYTES / 2;
        }
        return isMultipart(request) ? uploads.getMaxRequestSize() : JSON_BYTES;
    }

    private static boolean isForm(HttpServletRequest request) {
        String path = Visitors.pathOf(request);
        return Visitors.formDoors().anyMatch(door -> isBelow(path, door));
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null
                && request.getContentType().toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
