package id.sophumas.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.jar.Draft;
import id.sophumas.jar.Person;
import id.sophumas.jar.Reply;
import id.sophumas.jar.SopWalk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator who makes, changes, uses and removes accounts so that a decision looks like somebody else's. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class PeopleAttackIT {

    private static final String SOP = "rilis-media-sosial";
    private static final String DRAFTING = "userTask_menyusunKonsep";
    private static final String REVIEW = "userTask_mereviuTeknis";
    private static final String REVIEWER = "kasubbagPublikasi";
    private static final String SUPERIOR = "kabagHublemHumas";
    private static final Map<String, Object> YES = Map.of("keputusan", "setuju", "catatan", "Sesuai");

    private final Fortress fortress;
    private final Person admin;

    PeopleAttackIT(Fortress fortress) {
        this.fortress = fortress;
        this.admin = fortress.as("admin");
    }

    @Test
    void shouldNotLetAnAccountMadeForItDecideOnWhatItsMakerStarted() {
        String run = fortress.office()
                .tryStart("admin", SOP, Map.of("judul", "Milik admin"))
                .expect(200)
                .json()
                .get("id")
                .asText();
        toReview(run);
        String accomplice = hired("Siti", REVIEWER);

        Reply decision = decide(accomplice, run);

        assertThat(decision.status()).isEqualTo(403);
        assertThat(decision.text()).contains("mulai besok");
        assertThat(fortress.office().tasks("auditor", run, REVIEW)).hasSize(1);
        if (!fortress.isProduction()) {
            // There the administrator has made all accounts today.
            decide(REVIEWER, run).expect(204);
        }
    }

    @Test
    void shouldNotLetASubstituteEnteredForItDecideEither() {
        String run = fortress.office()
                .tryStart("admin", SOP, Map.of("judul", "Milik admin juga"))
                .expect(200)
                .json()
                .get("id")
                .asText();
        toReview(run);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        JsonNode entered = admin.post(
                        "/api/penggantian",
                        Map.of(
                                "jenis",
                                "Plh",
                                "digantikan",
                                REVIEWER,
                                "pengganti",
                                "stafHumas",
                                "peran",
                                List.of(REVIEWER),
                                "mulai",
                                today.toString(),
                                "sampai",
                                today.plusDays(1).toString(),
                                "suratPerintah",
                                "SP-1/2026"))
                .expect(201)
                .json();
        try {
            Reply decision = decide("stafHumas", run);

            assertThat(decision.status()).isEqualTo(403);
            assertThat(decision.text()).contains("mulai besok");
            assertThat(fortress.as(SUPERIOR).get("/api/pemberitahuan").text())
                    .contains("dicatat sebagai pengganti untuk peran");
        } finally {
            admin.post("/api/penggantian/" + entered.get("id").asText() + "/cabut", Map.of("alasan", "Selesai"))
                    .expect(200);
        }
    }

    @Test
    void shouldMarkADecisionWithTheAccountsHistoryAlsoAfterTheAccountIsGone() {
        String run = reviewable();
        String accomplice = hired("Dewi", REVIEWER);
        decide(accomplice, run).expect(204);

        assertThat(review(run).path("tanda").toString())
                .contains("Akun ini dibuat oleh", "Akun ini dimasukkan ke peran", "(admin)");

        admin.delete("/engine-rest/user/" + accomplice).expect(204);

        JsonNode step = review(run);
        assertThat(step.at("/oleh/nama").asText()).isEqualTo("Dewi Baru");
        assertThat(step.path("tanda").toString()).contains("Akun ini dibuat oleh", "Akun ini dinonaktifkan oleh");
        assertThat(fortress.as(accomplice).get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(admin.get("/engine-rest/user?id=" + accomplice).text()).contains("(nonaktif)");
        assertThat(admin.get("/engine-rest/user?memberOfGroup=" + REVIEWER).text())
                .doesNotContain(accomplice);
        assertThat(create(accomplice, "Orang", "Lain", null).status()).isEqualTo(409);
        assertThat(fortress.as("auditor")
                        .get("/api/orang/perubahan?pengguna=" + accomplice)
                        .json()
                        .findValuesAsText("jenis"))
                .containsExactly("DIBUAT", "PERAN_DIBERIKAN", "PERAN_DICABUT", "NONAKTIF");
    }

    @Test
    void shouldKeepTheNameOfTheTimeWithTheAct() {
        String word = fresh("nama");
        String run = reviewable(word);
        String person = hired("Ratna", REVIEWER);
        decide(person, run).expect(204);

        admin.put(
                        "/engine-rest/user/" + person + "/profile",
                        Map.of("id", person, "firstName", "Sekretaris", "lastName", "Jenderal"))
                .expect(204);

        assertThat(review(run).at("/oleh/nama").asText()).isEqualTo("Ratna Baru");
        assertThat(fortress.as("auditor")
                        .get("/api/riwayat/ekspor/langkah?format=csv&teks=" + word)
                        .text())
                .contains("Ratna Baru", "Akun ini dibuat oleh")
                .doesNotContain("Sekretaris Jenderal");
    }

    @Test
    void shouldTellTheSuperiorAndTheOwnerOfANewHolderOfARole() {
        String person = hired("Bayu", REVIEWER);

        assertThat(fortress.as(SUPERIOR).get("/api/pemberitahuan").text()).contains("Bayu Baru (" + person + ")");
        assertThat(fortress.as(person).get("/api/pemberitahuan").text()).contains("Anda dimasukkan ke peran");
    }

    @Test
    void shouldNotDecideUnderAPasswordThatSomebodyElseHasSet() {
        String run = reviewable();
        String person = hired("Tono", REVIEWER);
        Person known = reset(person, "Di-ketahui+Admin.1");

        Reply decision = decide(known, run);

        assertThat(decision.status()).isEqualTo(403);
        assertThat(decision.text()).contains("Gantilah dahulu");
        assertThat(known.get("/api/pemberitahuan").text()).contains("Kata sandi Anda ditetapkan orang lain");

        String own = "Hanya-saya+Tahu.2";
        known.put(
                        "/engine-rest/user/" + person + "/credentials",
                        Map.of("password", own, "authenticatedUserPassword", known.password()))
                .expect(204);
        decide(known.withPassword(own), run).expect(204);
        assertThat(review(run).path("tanda").toString()).contains("Kata sandi akun ini ditetapkan oleh");
        // Nobody changes a password without the present one; the engine bears with few wrong ones, so this comes last.
        known.withPassword(own)
                .put(
                        "/engine-rest/user/" + person + "/credentials",
                        Map.of("password", known.password(), "authenticatedUserPassword", "keliru"))
                .expect(400);
    }

    @Test
    void shouldNotLoseTheLastAdministratorNorLetAnybodyDeleteThemself() {
        assertThat(admin.delete("/engine-rest/user/admin").status()).isEqualTo(403);
        assertThat(admin.delete("/engine-rest/group/camunda-admin/members/admin")
                        .status())
                .isEqualTo(409);
        assertThat(admin.delete("/engine-rest/group/camunda-admin").status()).isEqualTo(409);
        String second = hired("Kedua", "camunda-admin");

        assertThat(fortress.as(second).delete("/engine-rest/user/" + second).status())
                .isEqualTo(403);

        admin.delete("/engine-rest/group/camunda-admin/members/" + second).expect(204);
        admin.get("/engine-rest/user?id=admin").expect(200);
    }

    @Test
    void shouldGiveTheTasksOfWhoLeavesBackToTheUnit() {
        String run = reviewable();
        String person = hired("Wati", REVIEWER);
        String task = fortress.office().task(person, run, REVIEW).get("id").asText();
        fortress.as(person)
                .post("/engine-rest/task/" + task + "/claim", Map.of("userId", person))
                .expect(204);

        admin.delete("/engine-rest/user/" + person).expect(204);

        assertThat(fortress.office()
                        .task(REVIEWER, run, REVIEW)
                        .path("assignee")
                        .isNull())
                .isTrue();
        assertThat(review(run).path("pengalihan").toString()).contains("KEMBALI", "Wati Baru");
        // Whoever comes back needs a password, and then a role.
        assertThat(admin.send("PUT", "/engine-rest/group/" + REVIEWER + "/members/" + person, null, null)
                        .status())
                .isEqualTo(409);
        Person back = reset(person, "Kembali+Lagi.2026");
        assertThat(back.get("/api/pemberitahuan").status()).isEqualTo(200);
        assertThat(admin.get("/engine-rest/user?id=" + person).text()).doesNotContain("(nonaktif)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: siapa@contoh.id", "\u202Egnatib", "\u0000", "\u2028", "\u200B", "\u0007"})
    void shouldTakeNoCharacterThatNobodySees(String hidden) {
        String id = fresh("kendali");

        assertThat(create(id, "Nama" + hidden, "Baru", null).status()).isEqualTo(400);
        assertThat(create(id, "Nama", "Baru" + hidden, null).status()).isEqualTo(400);
        assertThat(create(id, "Nama", "Baru", "a@contoh.id" + hidden).status()).isEqualTo(400);
        assertThat(admin.post(
                                "/engine-rest/group/create",
                                Map.of("id", fresh("grup"), "name", "Grup" + hidden, "type", "X"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post(
                                "/engine-rest/filter/create",
                                Map.of("resourceType", "Task", "name", "Saring" + hidden, "query", Map.of()))
                        .status())
                .isEqualTo(400);
        assertThat(fortress.as("auditor")
                        .post("/api/riwayat/pencarian", Map.of("nama", "Cari" + hidden, "isian", "teks=rapat"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.get("/engine-rest/user?id=" + id).json()).isEmpty();
    }

    @Test
    void shouldKeepTheGroupsThatTheSopsRestOn() {
        assertThat(admin.delete("/engine-rest/group/" + REVIEWER).status()).isEqualTo(409);
        assertThat(admin.put(
                                "/engine-rest/group/" + REVIEWER,
                                Map.of("id", REVIEWER, "name", "Sesmenko", "type", "PERAN"))
                        .status())
                .isEqualTo(409);
    }

    /** A run of the SOP's own people that waits for its first review. */
    private String reviewable() {
        return reviewable(fresh("akun"));
    }

    private String reviewable(String judul) {
        SopWalk walk = fortress.office().start(SOP, judul);
        while (!walk.taskKey().equals(REVIEW)) {
            walk.pass();
        }
        return walk.instance();
    }

    /** The same of a run that somebody else has started. */
    private void toReview(String run) {
        String first = "userTask_menugaskanKasubbag";
        String second = "userTask_memerintahkanPelaksana";
        complete(SUPERIOR, run, first, Map.of());
        complete(REVIEWER, run, second, Map.of());
        String materi = fortress.as("pelaksanaPublikasi")
                .post("/api/materi", Draft.of("Milik admin").form())
                .expect(201)
                .json()
                .get("id")
                .asText();
        complete("pelaksanaPublikasi", run, DRAFTING, Map.of("materiId", materi));
    }

    private void complete(String person, String run, String step, Map<String, Object> variables) {
        String task = fortress.office().task(person, run, step).get("id").asText();
        fortress.office().complete(person, task, variables).expect(204);
    }

    private Reply decide(String person, String run) {
        return decide(fortress.as(person), run);
    }

    private Reply decide(Person person, String run) {
        JsonNode task = fortress.office().task("auditor", run, REVIEW);
        Map<String, Object> variables = new HashMap<>();
        YES.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        variables.put("versiDitinjau", Map.of("value", 1, "type", "Integer"));
        return person.post(
                "/engine-rest/task/" + task.get("id").asText() + "/complete", Map.of("variables", variables));
    }

    private JsonNode review(String run) {
        JsonNode steps = fortress.as("auditor")
                .get("/api/riwayat/" + run)
                .expect(200)
                .json()
                .get("langkah");
        List<JsonNode> reviews = new ArrayList<>();
        steps.forEach(step -> {
            if (step.get("kegiatan").asText().equals(REVIEW)) {
                reviews.add(step);
            }
        });
        return reviews.get(0);
    }

    /** An account that the administrator makes and puts into a role. */
    private String hired(String name, String role) {
        String id = fresh(name.toLowerCase());
        create(id, name, "Baru", id + "@contoh.go.id").expect(204);
        admin.send("PUT", "/engine-rest/group/" + role + "/members/" + id, null, null)
                .expect(204);
        return id;
    }

    private Reply create(String id, String firstName, String lastName, String email) {
        Map<String, Object> profile = new HashMap<>(Map.of("id", id, "firstName", firstName, "lastName", lastName));
        profile.put("email", email);
        return admin.post(
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                        profile,
                        "credentials",
                        Map.of("password", fortress.as(id).password())));
    }

    private Person reset(String person, String password) {
        admin.put(
                        "/engine-rest/user/" + person + "/credentials",
                        Map.of("password", password, "authenticatedUserPassword", admin.password()))
                .expect(204);
        return fortress.as(person).withPassword(password);
    }

    private static String fresh(String name) {
        return name + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }
}
