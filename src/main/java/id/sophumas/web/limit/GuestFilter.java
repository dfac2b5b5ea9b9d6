package id.sophumas.web.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes, as soon as that is known, whom a request is from, and has large answers wait for slow readers in the room for that. */
@Component
@Order(GuestFilter.AFTER_SECURITY)
class GuestFilter extends OncePerRequestFilter {

    static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    private final Guests guests;

    GuestFilter(Guests guests) {
        this.guests = guests;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        guests.note(request);
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
