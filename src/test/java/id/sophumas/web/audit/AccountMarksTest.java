package id.sophumas.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.sophumas.identity.people.ChangeKind;
import id.sophumas.identity.people.PeopleChange;
import id.sophumas.identity.people.PeopleChanges;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the reader of a run is told of the accounts that decided in it. */
class AccountMarksTest {

    private static final Instant DECIDED = Instant.parse("2026-12-01T03:00:00Z");
    private static final Instant BEGUN = DECIDED.minus(Duration.ofDays(2));

    private final PeopleChanges changes = mock();
    private final People people = mock();
    private final AccountMarks marks =
            new AccountMarks(changes, people, role -> "Kabag Humas", ZoneId.of("Asia/Jakarta"));

    @BeforeEach
    void nameTheAdministrator() {
        when(people.of(any(), any(Instant.class))).thenReturn(new Orang("admin", "Administrator"));
    }

    @Test
    void shouldTellTheWholeStoryAlsoOfHowItEnded() {
        happened(
                change(ChangeKind.DIBUAT, null, "admin", Duration.ofHours(-2)),
                change(ChangeKind.PERAN_DIBERIKAN, "kabag", "admin", Duration.ofHours(-1)),
                change(ChangeKind.PERAN_DICABUT, "kabag", "admin", Duration.ofHours(1)),
                change(ChangeKind.NONAKTIF, null, "admin", Duration.ofHours(2)));

        assertThat(marks.of("siti", "kabag", BEGUN, DECIDED))
                .containsExactly(
                        "Akun ini dibuat oleh Administrator (admin) pada 1 Desember 2026 pukul 08.00 WIB.",
                        "Akun ini dimasukkan ke peran Kabag Humas oleh Administrator (admin) pada 1 Desember 2026 pukul 09.00 WIB.",
                        "Akun ini dikeluarkan dari peran Kabag Humas oleh Administrator (admin) pada 1 Desember 2026 pukul 11.00 WIB.",
                        "Akun ini dinonaktifkan oleh Administrator (admin) pada 1 Desember 2026 pukul 12.00 WIB.");
    }

    @Test
    void shouldSayNothingOfWhatIsOldOrOfAnotherRoleOrTheApplicationsOwn() {
        happened(
                change(ChangeKind.DIBUAT, null, "admin", Duration.ofDays(-31)),
                change(ChangeKind.PERAN_DIBERIKAN, "staf", "admin", Duration.ofHours(-1)),
                change(ChangeKind.PERAN_DIBERIKAN, "kabag", PeopleChanges.APPLICATION, Duration.ofHours(-1)),
                change(ChangeKind.NONAKTIF, null, "admin", Duration.ofHours(2)));

        assertThat(marks.of("siti", "kabag", BEGUN, DECIDED)).isEmpty();
    }

    @Test
    void shouldGoBackToTheBeginningOfALongRun() {
        happened(change(ChangeKind.KATA_SANDI, null, "admin", Duration.ofDays(-40)));

        assertThat(marks.of("siti", "kabag", DECIDED.minus(Duration.ofDays(50)), DECIDED))
                .singleElement()
                .asString()
                .startsWith("Kata sandi akun ini ditetapkan oleh");
    }

    private void happened(PeopleChange... all) {
        when(changes.of("siti")).thenReturn(Arrays.asList(all));
    }

    private static PeopleChange change(ChangeKind kind, String role, String by, Duration after) {
        return new PeopleChange(kind, "siti", role, by, DECIDED.plus(after));
    }
}
