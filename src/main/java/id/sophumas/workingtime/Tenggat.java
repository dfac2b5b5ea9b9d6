package id.sophumas.workingtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A deadline that explains itself. What was counted and what was skipped follow one another without a gap from start to end. All times
 * are in the calendar's zone.
 *
 * @param mulai when the work was given, or when its clock was told to start
 * @param durasi ISO 8601, as the SOP prints it
 * @param tenggat when it is due
 * @param rentang the working spans counted
 * @param dilewati what was skipped, and why
 * @param catatan what limits the answer (a year without its holidays, a pause that lasts); null where nothing does
 */
public record Tenggat(
        OffsetDateTime mulai,
        String durasi,
        OffsetDateTime tenggat,
        List<Rentang> rentang,
        List<Lewatan> dilewati,
        @JsonInclude(JsonInclude.Include.NON_NULL) String catatan) {

    /** Working time that was counted. */
    public record Rentang(OffsetDateTime dari, OffsetDateTime sampai) {}

    /** Time that was not counted, with the reason in Indonesian. */
    public record Lewatan(OffsetDateTime dari, OffsetDateTime sampai, String alasan) {}
}
