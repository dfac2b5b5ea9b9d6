package id.sophumas.web.limit;

import id.sophumas.web.limit.WaitingRoom.Place;
import id.sophumas.web.security.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Knows whom a request keeps waiting, and the room for them. */
@Component
@EnableConfigurationProperties(LimitProperties.class)
class Guests {

    private static final String NOTED = Guests.class.getName();

    private final Visitors visitors;
    private final WaitingRoom strangers;
    private final WaitingRoom people;
    private final WaitingRoom strangersAtWork;
    private final WaitingRoom peopleAtWork;

    Guests(Visitors visitors, LimitProperties limits) {
        this.visitors = visitors;
        this.strangers = new WaitingRoom(limits.strangers(), limits.perAddress());
        this.people = new WaitingRoom(limits.people(), limits.perPerson());
        this.strangersAtWork = new WaitingRoom(limits.strangersAtWork(), limits.strangersAtWork());
        this.peopleAtWork = new WaitingRoom(limits.peopleAtWork(), limits.perPersonAtWork());
    }

    /** Whoever has logged in, by now or when it was noted; else the address. */
    Guest of(HttpServletRequest request) {
        if (request.getAttribute(NOTED) instanceof Guest noted) {
            return noted;
        }
        return visitors.name(request)
                .map(name -> new Guest(true, name))
                .orElseGet(() -> new Guest(false, request.getRemoteAddr()));
    }

    /** Keeps who it is with the request: at its end, when the rest of a body is to be taken in, nobody is logged in any more. */
    void note(HttpServletRequest request) {
        Guest guest = of(request);
        if (guest.isKnown()) {
            request.setAttribute(NOTED, guest);
        }
    }

    /** A place to be at work at all; empty where none is left. */
    Optional<Place> placeAtWork(Guest guest) {
        return (guest.isKnown() ? peopleAtWork : strangersAtWork).enter(guest.name());
    }

    /** A place to wait; empty where none is left. */
    Optional<Place> place(Guest guest) {
        return (guest.isKnown() ? people : strangers).enter(guest.name());
    }
}
