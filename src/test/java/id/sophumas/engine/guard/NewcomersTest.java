package id.sophumas.engine.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.sophumas.identity.people.Accounts;
import id.sophumas.identity.people.ChangeKind;
import id.sophumas.identity.people.NamesOverTime;
import id.sophumas.identity.people.PeopleChange;
import id.sophumas.identity.people.PeopleChanges;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever an author of the run has put up for it today does not decide on it. */
class NewcomersTest {

    /** 23.30 WIB: the day is the office's, not that of UTC. */
    private static final Instant NOW = Instant.parse("2026-12-01T16:30:00Z");

    private static final Set<String> AUTHORS = Set.of("admin");

    private final PeopleChanges changes = mock();
    private final Accounts accounts = mock();
    private final NamesOverTime names = mock();
    private final Newcomers newcomers =
            new Newcomers(changes, accounts, names, Clock.fixed(NOW, ZoneId.of("Asia/Jakarta")));

    @ParameterizedTest
    @EnumSource(
            value = ChangeKind.class,
            names = {"DIBUAT", "PERAN_DIBERIKAN", "PENGGANTIAN", "KATA_SANDI", "AKTIF"})
    void shouldRefuseWhomAnAuthorHasMadeAbleToDecideToday(ChangeKind kind) {
        changed(kind, "admin", NOW.minusSeconds(60));

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> newcomers.require("siti", AUTHORS))
                .matches(refused -> refused.reason() == RequestRefused.Reason.FORBIDDEN)
                .withMessageContaining("mulai besok, 2 Desember 2026");
    }

    @Test
    void shouldRefuseAnAdministratorWhoPutHimselfUp() {
        when(changes.of("admin"))
                .thenReturn(List.of(new PeopleChange(ChangeKind.PERAN_DIBERIKAN, "admin", "kabag", "admin", NOW)));

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> newcomers.require("admin", AUTHORS))
                .withMessageContaining("Anda sendiri");
    }

    @Test
    void shouldLetDecideTheNextDayAndOnOthersWork() {
        changed(ChangeKind.PERAN_DIBERIKAN, "admin", Instant.parse("2026-11-30T16:59:59Z"));
        assertThatCode(() -> newcomers.require("siti", AUTHORS)).doesNotThrowAnyException();

        changed(ChangeKind.PERAN_DIBERIKAN, "admin", NOW);
        assertThatCode(() -> newcomers.require("siti", Set.of("pelaksana"))).doesNotThrowAnyException();
        changed(ChangeKind.PERAN_DICABUT, "admin", NOW);
        assertThatCode(() -> newcomers.require("siti", AUTHORS)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseADecisionUnderSomebodyElsesPassword() {
        when(accounts.passwordSetBy("siti")).thenReturn(Optional.of(new Accounts.SetBy("admin", NOW)));

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> newcomers.require("siti", Set.of()))
                .withMessageContaining("Gantilah dahulu");
    }

    private void changed(ChangeKind kind, String by, Instant at) {
        when(changes.of("siti")).thenReturn(List.of(new PeopleChange(kind, "siti", "kabag", by, at)));
    }
}
