package id.sophumas.web.limit;

import id.sophumas.web.PlainAnswer;
import id.sophumas.web.limit.WaitingRoom.Place;
import id.sophumas.web.security.Visitors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes, as soon as that is known, whom a request is from, and has large answers wait for slow readers in the room for that. */
@Component
@Order(GuestFilter.AFTER_SECURITY)
class GuestFilter extends OncePerRequestFilter {

    static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    private static final String SECONDS = "5";

    private final Guests guests;

    GuestFilter(Guests guests) {
        this.guests = guests;
    }

    /** Health is asked by what restarts the application: it is answered whoever else is there. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Visitors.pathOf(request).startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        guests.note(request);
        Guest guest = guests.of(request);
        Optional<Place> place = guests.placeAtWork(guest);
        if (place.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            PlainAnswer.to(request, guest.isKnown() ? 429 : 503).write(response);
            return;
        }
        try {
            serve(request, response, chain);
        } finally {
            place.get().leave();
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Readership reader = new Readership(() -> guests.place(guests.of(request)));
        GuardedAnswer answer = new GuardedAnswer(response, reader);
        try {
            chain.doFilter(request, answer);
            answer.end();
        } finally {
            reader.leave();
        }
    }
}
