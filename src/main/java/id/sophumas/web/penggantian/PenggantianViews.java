package id.sophumas.web.penggantian;

import id.sophumas.identity.Members;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.substitution.Deeds.Deed;
import id.sophumas.identity.substitution.Substitution;
import id.sophumas.identity.substitution.Substitutions;
import id.sophumas.identity.substitution.Withdrawal;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import id.sophumas.web.penggantian.PenggantianView.TindakanView;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a substitution into words: names for ids, times in the application's zone. */
@Component
class PenggantianViews {

    private final Substitutions substitutions;
    private final Organisasi organisasi;
    private final Members members;
    private final Clock clock;

    PenggantianViews(Substitutions substitutions, Organisasi organisasi, Members members, Clock clock) {
        this.substitutions = substitutions;
        this.organisasi = organisasi;
        this.members = members;
        this.clock = clock;
    }

    PenggantianView of(Substitution substitution) {
        return of(substitution, null);
    }

    /** With what was done under it in a run of the SOP. */
    PenggantianView of(Substitution substitution, Sop sop, List<Deed> deeds) {
        return of(
                substitution,
                deeds.stream()
                        .map(deed -> new TindakanView(
                                deed.taskId(),
                                deed.step(),
                                sop.step(deed.step()).map(Step::name).orElse(deed.step()),
                                deed.role(),
                                deed.user(),
                                deed.title(),
                                at(deed.at())))
                        .toList());
    }

    private PenggantianView of(Substitution substitution, List<TindakanView> deeds) {
        Withdrawal withdrawal = substitution.withdrawal().orElse(null);
        String absentee = substitution.absentee().orElse(null);
        return new PenggantianView(
                substitution.id(),
                substitution.kind(),
                absentee,
                absentee == null ? null : members.name(absentee, substitution.enteredAt()),
                substitution.roles(),
                substitution.roles().stream().map(organisasi::nama).toList(),
                substitution.substitute(),
                members.name(substitution.substitute(), substitution.enteredAt()),
                substitution.period().from(),
                substitution.period().to(),
                substitution.order(),
                substitutions.runs(substitution),
                substitution.enteredBy(),
                members.name(substitution.enteredBy(), substitution.enteredAt()),
                at(substitution.enteredAt()),
                withdrawal == null ? null : withdrawal.by(),
                withdrawal == null ? null : members.name(withdrawal.by(), withdrawal.at()),
                withdrawal == null ? null : at(withdrawal.at()),
                withdrawal == null ? null : withdrawal.reason(),
                deeds);
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }
}
