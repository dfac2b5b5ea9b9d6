package id.sophumas.workingtime;

/** A calendar's file cannot be used; the message names file, line and reason in Indonesian. */
public final class CalendarRefused extends IllegalArgumentException {

    CalendarRefused(String file, int line, String reason) {
        super(file + ", baris " + line + ": " + reason);
    }
}
