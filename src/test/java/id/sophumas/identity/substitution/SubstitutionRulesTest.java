package id.sophumas.identity.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.sophumas.identity.Offices;
import id.sophumas.identity.substitution.SubstitutionRules.Accepted;
import id.sophumas.identity.substitution.SubstitutionRules.Holders;
import id.sophumas.refusal.RequestRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which substitutions are entered and which are not. */
class SubstitutionRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Map<String, Set<String>> HELD =
            Map.of("ani", Set.of("kabag"), "budi", Set.of("kasubbag"), "citra", Set.of("staf"), "dedi", Set.of("staf"));

    private final List<Substitution> others = new ArrayList<>();

    @Test
    void shouldEnterASubstituteForDaysAndRoles() {
        Accepted accepted = check(plh("ani", "kabag", "budi", "2026-12-01", "2026-12-05"));

        assertThat(accepted.absentee()).contains("ani");
        assertThat(accepted.substitute()).isEqualTo("budi");
        assertThat(accepted.roles()).containsExactly("kabag");
        assertThat(accepted.period()).isEqualTo(days("2026-12-01", "2026-12-05"));
    }

    @Test
    void shouldEnterAPltForAVacantOffice() {
        Accepted accepted =
                check(new Proposal("plt", " ", List.of("kabag"), "budi", TODAY, TODAY.plusMonths(3), " SP-1/2026 "));

        assertThat(accepted.kind()).isEqualTo(Kind.PLT);
        assertThat(accepted.absentee()).isEmpty();
        assertThat(accepted.order()).isEqualTo("SP-1/2026");
    }

    @Test
    void shouldRefuseAPlhForNobody() {
        refused(plh(null, "kabag", "budi", "2026-12-01", "2026-12-05"), "\"digantikan\" wajib diisi untuk Plh");
    }

    @Test
    void shouldRefuseSomebodyForHimself() {
        refused(plh("ani", "kabag", "ani", "2026-12-01", "2026-12-05"), "\"pengganti\" sama dengan \"digantikan\"");
    }

    @Test
    void shouldRefuseDatesInTheWrongOrderInThePastOrMissing() {
        refused(plh("ani", "kabag", "budi", "2026-12-05", "2026-12-04"), "mendahului \"mulai\"");
        refused(plh("ani", "kabag", "budi", "2026-11-01", "2026-11-23"), "sudah lewat");
        refused(plh("ani", "kabag", "budi", "2026-12-01", "9999-12-31"), "lebih dari lima tahun");
        refused(new Proposal("Plh", "ani", List.of("kabag"), "budi", null, TODAY, "SP"), "\"mulai\" wajib diisi");
        refused(new Proposal("Plh", "ani", List.of("kabag"), "budi", TODAY, null, "SP"), "\"sampai\" wajib diisi");
    }

    @Test
    void shouldRefuseWhomAndWhatItDoesNotKnow() {
        refused(plh("ani", "lurah", "budi", "2026-12-01", "2026-12-05"), "peran \"lurah\" tidak dikenal");
        refused(
                plh("ani", "kabag", "zul", "2026-12-01", "2026-12-05"),
                "\"pengganti\": pengguna \"zul\" tidak dikenal");
        refused(
                plh("zul", "kabag", "budi", "2026-12-01", "2026-12-05"),
                "\"digantikan\": pengguna \"zul\" tidak dikenal");
        refused(plh("budi", "kabag", "citra", "2026-12-01", "2026-12-05"), "budi bukan pemegang peran Kabag");
        refused(new Proposal("Pjs", "ani", List.of("kabag"), "budi", TODAY, TODAY, "SP"), "\"jenis\" wajib diisi");
        refused(new Proposal("Plh", "ani", List.of(), "budi", TODAY, TODAY, "SP"), "\"peran\" wajib diisi");
    }

    @Test
    void shouldRefuseWithoutASuratPerintah() {
        refused(
                new Proposal("Plh", "ani", List.of("kabag"), "budi", TODAY, TODAY, "  "),
                "\"suratPerintah\" wajib diisi");
        refused(new Proposal("Plh", "ani", List.of("kabag"), "budi", TODAY, TODAY, "a".repeat(256)), "terlalu panjang");
        refused(new Proposal("Plh", "ani", List.of("kabag"), "budi", TODAY, TODAY, "SP\0"), "karakter kendali");
    }

    @Test
    void shouldRefuseASubstituteWhoHoldsTheRoleAlready() {
        refused(plh("citra", "staf", "dedi", "2026-12-01", "2026-12-05"), "dedi sudah memegang peran Staf");
    }

    @Test
    void shouldRefuseASecondSubstituteForTheSameDays() {
        given("ani", "kabag", "budi", "2026-12-01", "2026-12-05");

        refused(plh("ani", "kabag", "citra", "2026-12-05", "2026-12-10"), "bertumpang tindih");
        assertThat(check(plh("ani", "kabag", "citra", "2026-12-06", "2026-12-10")))
                .as("the days after")
                .isNotNull();
    }

    @Test
    void shouldRefuseTwoWhoSubstituteEachOther() {
        given("ani", "kabag", "budi", "2026-12-01", "2026-12-05");

        refused(plh("budi", "kasubbag", "ani", "2026-12-05", "2026-12-10"), "melingkar");
        assertThat(check(plh("budi", "kasubbag", "ani", "2026-12-06", "2026-12-10")))
                .as("later")
                .isNotNull();
    }

    @Test
    void shouldRefuseACircleOfMoreThanTwo() {
        given("ani", "kabag", "budi", "2026-12-01", "2026-12-10");
        given("budi", "kasubbag", "citra", "2026-12-05", "2026-12-20");

        refused(plh("citra", "staf", "ani", "2026-12-10", "2026-12-31"), "melingkar");
        assertThat(check(plh("citra", "staf", "ani", "2026-12-11", "2026-12-31")))
                .as("no day on which all three are away")
                .isNotNull();
    }

    private void given(String absentee, String role, String substitute, String from, String to) {
        others.add(new Substitution(
                others.size() + 1,
                Kind.PLH,
                Optional.of(absentee),
                List.of(role),
                substitute,
                days(from, to),
                "SP-0/2026",
                "admin",
                Instant.EPOCH,
                Optional.empty()));
    }

    private static Proposal plh(String absentee, String role, String substitute, String from, String to) {
        return new Proposal(
                "Plh", absentee, List.of(role), substitute, LocalDate.parse(from), LocalDate.parse(to), "SP-1/2026");
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private Accepted check(Proposal proposal) {
        return new SubstitutionRules(Offices.of("kabag", "kasubbag", "staf"), new Known(), others)
                .check(proposal, TODAY);
    }

    private void refused(Proposal proposal, String reason) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> check(proposal))
                .withMessageContaining(reason);
    }

    private static final class Known implements Holders {

        @Override
        public boolean exists(String userId) {
            return HELD.containsKey(userId);
        }

        @Override
        public boolean holds(String userId, String role) {
            return HELD.getOrDefault(userId, Set.of()).contains(role);
        }

        @Override
        public String name(String userId) {
            return userId;
        }
    }
}
