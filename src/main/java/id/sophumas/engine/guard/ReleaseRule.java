package id.sophumas.engine.guard;

import id.sophumas.engine.DateValue;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.publication.ReleaseApproval;
import id.sophumas.publication.ReleaseCheck;
import id.sophumas.publication.ReleaseTerms;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What goes out is what was approved: a release names its channels and time, and is refused where the newest version is not the approved
 * one. In an SOP without a decision the release is recorded as what it is; the same rule is asked of it.
 */
@Component
@Order(50)
class ReleaseRule implements StepRule {

    static final String CHANNELS = "kanal";
    static final String AIR_TIME = "waktuTayang";
    private static final Duration LATEST = Duration.ofDays(366);

    /** A form that was filled in while it was still to come is no mistake. */
    private static final Duration EARLIEST = Duration.ofMinutes(5);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MateriService materi;
    private final Approvals approvals;
    private final ReleaseApproval approval;
    private final ReleaseCheck release;
    private final Clock clock;

    ReleaseRule(
            MateriService materi, Approvals approvals, ReleaseApproval approval, ReleaseCheck release, Clock clock) {
        this.materi = materi;
        this.approvals = approvals;
        this.approval = approval;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public void apply(Completion completion) {
        if (!completion.step().isPublishing()) {
            return;
        }
        MateriVersion version = materi.hold(completion
                .materiId()
                .orElseThrow(() -> RequestRefused.invalid("Belum ada materi yang dapat ditayangkan pada proses ini.")));
        ReviewedVersion.check(completion, version);
        var channels = release.channels(
                completion.processInstanceId(),
                completion.sent(CHANNELS).orElse(null),
                completion.step().publishes(),
                version);
        Instant airTime = airTime(completion);
        ReleaseTerms terms = SopTerms.of(completion.sop(), completion.step());
        if (terms.decisionStep() == null) {
            approvals.release(completion.processInstanceId(), completion.step().id(), version, completion.performer());
        }
        approval.require(completion.processInstanceId(), terms, version);
        completion.variables().put(CHANNELS, String.join(",", channels));
        completion.variables().put(AIR_TIME, airTime == null ? null : airTime.toString());
        completion.variables().put("versiTayang", version.versi());
        completion.variables().put("sha256Tayang", version.sha256());
    }

    private Instant airTime(Completion completion) {
        Object sent = completion.variables().get(AIR_TIME);
        if (sent instanceof String text && DAY.matcher(text.strip()).matches()) {
            throw RequestRefused.invalid(
                    "Waktu tayang harus memuat jam, misalnya " + text.strip() + "T10:00:00+07:00.");
        }
        Instant wanted = DateValue.instant(completion.variables().get(AIR_TIME), AIR_TIME, clock.getZone());
        if (wanted != null && wanted.isBefore(clock.instant().minus(EARLIEST))) {
            throw RequestRefused.invalid("Waktu tayang sudah lewat. Tulis waktu yang akan datang, atau kosongkan untuk"
                    + " menayangkan sekarang.");
        }
        if (wanted != null && wanted.isAfter(clock.instant().plus(LATEST))) {
            throw RequestRefused.invalid("Waktu tayang terlalu jauh: paling lama satu tahun dari sekarang.");
        }
        return wanted;
    }
}
