package id.sophumas.deadline;

import id.sophumas.identity.ShippedOrganisasi;
import id.sophumas.workingtime.BundledCalendar;
import id.sophumas.workingtime.Calendars;

/** The shipped roles, all of them by the shipped calendar, for tests that need no Spring. */
public final class ShippedCalendars {

    private ShippedCalendars() {}

    public static RoleCalendars read() {
        return new RoleCalendars(Calendars.of(BundledCalendar.read()), ShippedOrganisasi.read());
    }
}
