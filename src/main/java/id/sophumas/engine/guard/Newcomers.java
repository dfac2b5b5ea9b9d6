package id.sophumas.engine.guard;

import id.sophumas.identity.people.Accounts;
import id.sophumas.identity.people.ChangeKind;
import id.sophumas.identity.people.NamesOverTime;
import id.sophumas.identity.people.PeopleChange;
import id.sophumas.identity.people.PeopleChanges;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether a person may decide, as far as the own account goes. Whose password somebody else knows decides nothing. Whom an administrator has
 * made, put into a role, entered as a substitute or given a password decides, until the end of that day, nothing of what that administrator
 * wrote or started: nobody gets an own draft through with an account made for that. Days are those of the application's zone. All of it is to
 * be asked inside the engine's command, without its authorisation checks.
 */
@Component
class Newcomers {

    private static final Set<ChangeKind> GIVES_POWER = Set.of(
            ChangeKind.DIBUAT,
            ChangeKind.AKTIF,
            ChangeKind.PERAN_DIBERIKAN,
            ChangeKind.PENGGANTIAN,
            ChangeKind.KATA_SANDI);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id"));

    private final PeopleChanges changes;
    private final Accounts accounts;
    private final NamesOverTime names;
    private final Clock clock;

    Newcomers(PeopleChanges changes, Accounts accounts, NamesOverTime names, Clock clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Refuses a decision of this person.
     *
     * @param authors user ids of who wrote what is decided on and who started its run
     * @throws RequestRefused (FORBIDDEN) where the password is somebody else's choice, or an author gave this person today what it takes to decide
     */
    void require(String user, Set<String> authors) {
        accounts.passwordSetBy(user).ifPresent(set -> {
            throw RequestRefused.forbidden(
                    "Kata sandi Anda ditetapkan oleh %s, jadi ada orang lain yang mengetahuinya. Gantilah dahulu dengan kata sandi Anda sendiri pada halaman profil (/camunda/app/welcome/), lalu ulangi."
                            .formatted(name(set.by())));
        });
        giver(user, authors).ifPresent(by -> {
            throw RequestRefused.forbidden(
                    "Hari ini %s memberi akun Anda peran atau kata sandinya, dan ikut menyusun atau memulai proses ini. Anda dapat memutuskannya mulai besok, %s, atau serahkan kepada pemegang peran lain."
                            .formatted(by.equals(user) ? "Anda sendiri" : name(by), DAY.format(today().plusDays(1))));
        });
    }

    private Optional<String> giver(String user, Set<String> authors) {
        LocalDate today = today();
        return changes.of(user).stream()
                .filter(each -> GIVES_POWER.contains(each.kind()))
                .filter(each -> each.at().atZone(clock.getZone()).toLocalDate().equals(today))
                .map(PeopleChange::by)
                .filter(authors::contains)
                .findFirst();
    }

    private LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }

    private String name(String user) {
        return names.latest(user).orElse(user);
    }
}
