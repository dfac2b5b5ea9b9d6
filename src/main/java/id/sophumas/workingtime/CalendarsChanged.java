package id.sophumas.workingtime;

/**
 * The calendars in force have been exchanged.
 *
 * @param changes which files are other than before, in Indonesian
 */
public record CalendarsChanged(String changes) {}
