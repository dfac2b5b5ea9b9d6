package id.sophumas.web.beban;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.web.penggantian.Team;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A superior sees who has what in his unit and gives it to others. */
@TryoutApplication
class BebanTest {

    private static final String ROLE = "pelaksanaPublikasi";
    private static final String KABAG = "kabagHublemHumas";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Clock clock;

    private Team team;

    @BeforeEach
    void hire() {
        team = new Team(port, identity);
    }

    @AfterEach
    void dismiss() throws Exception {
        team.as("admin").delete("/api/jam");
        team.dismissAll();
    }

    @Test
    void shouldShowASuperiorWhoHasWhatTheLatestFirst() throws Exception {
        String ani = team.hire("Ani", ROLE);
        String late = team.task(team.startToDraft());
        team.as(ani).post("/engine-rest/task/" + late + "/claim", "{\"userId\": \"" + ani + "\"}");
        JsonNode before = line(late);
        assertThat(before.get("terlambat").asBoolean()).isFalse();
        assertThat(before.get("menitTerlambat").isNull()).isTrue();
        LocalDate later = LocalDate.now(clock).plusDays(14);
        team.as("admin").post("/api/jam", "{\"sekarang\": \"" + later + "T10:00:00+07:00\"}");
        String fresh = team.task(team.startToDraft());

        JsonNode view = team.as(KABAG).get("/api/beban").json();

        JsonNode task = line(late);
        assertThat(task.get("namaPemegang").asText()).isEqualTo("Ani");
        assertThat(task.get("langkah").asText()).isEqualTo("Menyusun konsep materi");
        assertThat(task.get("judul").asText()).isEqualTo("Rapat koordinasi");
        assertThat(task.get("terlambat").asBoolean()).isTrue();
        assertThat(task.get("menitTerlambat").asLong()).as("in working time").isBetween(60L, 11 * 450L);
        assertThat(task.get("keterlambatan").asText())
                .as("in the working days of the office")
                .matches("\\d+ hari( .*)? kerja");
        assertThat(task.get("penerima").findValuesAsText("id")).contains(ROLE).doesNotContain(ani);
        assertThat(view.get("tugas").findValuesAsText("taskId")).containsSubsequence(late, fresh);
        assertThat(StreamSupport.stream(view.get("orang").spliterator(), false)
                        .filter(person -> person.get("pengguna").asText().equals(ani)))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.get("tugas").asInt()).isEqualTo(1);
                    assertThat(person.get("terlambat").asInt()).isEqualTo(1);
                });
        assertThat(team.as(KABAG).get("/beban").body())
                .contains("Terlambat " + task.get("keterlambatan").asText(), "Ani");
    }

    @Test
    void shouldShowNobodyMoreThanWhatIsBelowHim() throws Exception {
        String task = team.task(team.startToDraft());

        assertThat(team.as(ROLE).get("/api/beban").status()).isEqualTo(403);
        assertThat(team.as(ROLE).get("/beban").status()).isEqualTo(403);
        assertThat(team.as(ROLE)
                        .get("/api/beban/ringkasan")
                        .json()
                        .get("atasan")
                        .asBoolean())
                .isFalse();
        assertThat(team.as(KABAG)
                        .get("/api/beban/ringkasan")
                        .json()
                        .get("atasan")
                        .asBoolean())
                .isTrue();
        assertThat(team.as("kabagAdministrasiUmum").get("/api/beban").body())
                .as("another office")
                .doesNotContain(task);
        assertThat(team.as("auditor").get("/beban").body())
                .contains(task.substring(0, 8))
                .doesNotContain("Bagikan");
        assertThat(Browser.nobody(port).get("/beban").status()).isEqualTo(401);
    }

    @Test
    void shouldGiveATaskToAnotherHolderOfItsRoleFromThePage() throws Exception {
        String ani = team.hire("Ani", ROLE);
        String task = team.task(team.startToDraft());

        Answer given = give(KABAG, task, ani, "Beban merata");

        assertThat(given.status()).isEqualTo(302);
        assertThat(line(task).get("pemegang").asText()).isEqualTo(ani);
        assertThat(team.as(ani).get("/api/pemberitahuan").body()).contains("Beban merata");
        JsonNode record = team.as("auditor")
                .get("/api/tugas/" + task + "/pengalihan")
                .json()
                .get("riwayat")
                .get(0);
        assertThat(record.get("jenis").asText()).isEqualTo("BAGI_ULANG");
        assertThat(record.get("oleh").asText()).isEqualTo(KABAG);

        Answer refused = give(KABAG, task, "kasubbagPublikasi", "x");
        assertThat(refused.status()).as("a person of another role").isEqualTo(400);
        assertThat(refused.body()).contains("bukan pemegang peran tugas ini");
        assertThat(give("kabagAdministrasiUmum", task, ROLE, "x").status())
                .as("another office")
                .isEqualTo(403);
        assertThat(give("auditor", task, ROLE, "x").status()).isEqualTo(403);
        assertThat(give(KABAG, task, "", "Kembali ke unit").status()).isEqualTo(302);
        assertThat(line(task).get("pemegang").isNull()).isTrue();
    }

    @Test
    void shouldEnterSubstitutesAndAbsencesOnThePage() throws Exception {
        String sari = team.hire("Sari", "stafHumas");
        String day = LocalDate.now(clock).plusDays(700).toString();
        Map<String, String> form = Map.of(
                "jenis", "Plh", "peran", ROLE, "digantikan", ROLE, "pengganti", sari, "mulai", day, "sampai", day);
        Browser superior = team.as("kasubbagPublikasi");

        Answer refused = superior.send("POST", "/penggantian", FORM, encoded(form));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Isian &quot;suratPerintah&quot; wajib diisi.")
                .contains("value=\"" + day + "\"");
        String order = "SP-<i>9</i>";
        assertThat(superior.send("POST", "/penggantian", FORM, encoded(form) + "&suratPerintah=" + encode(order))
                        .status())
                .isEqualTo(302);
        assertThat(superior.get("/penggantian").body()).contains("SP-&lt;i&gt;9&lt;/i&gt;", "Akan datang");
        assertThat(team.as(ROLE).get("/penggantian").body()).contains("Sari").doesNotContain("Catat Plh. atau Plt.");

        String away = "mulai=" + day + "&sampai=" + day + "&alasan=Cuti";
        assertThat(team.as(sari)
                        .send("POST", "/penggantian/ketidakhadiran", FORM, away)
                        .status())
                .isEqualTo(302);
        assertThat(team.as(sari).get("/penggantian").body()).contains("Cuti");
        assertThat(team.as("auditor")
                        .send("POST", "/penggantian/ketidakhadiran", FORM, away)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldCutNothingOffAndShowAgainWhatIsTooLong() throws Exception {
        String tooLong = "<i>" + "a".repeat(2000) + "akhir";
        String shown = "&lt;i&gt;" + "a".repeat(2000) + "akhir</textarea>";
        String day = LocalDate.now(clock).plusDays(800).toString();
        String sari = team.hire("Sari", ROLE);
        String task = team.task(team.startToDraft());

        assertThat(give(KABAG, task, sari, "Beban merata").status()).isEqualTo(302);
        Answer given = give(KABAG, task, ROLE, tooLong);
        Answer returned = give(KABAG, task, "", tooLong);
        Answer away = team.as(sari)
                .send(
                        "POST",
                        "/penggantian/ketidakhadiran",
                        FORM,
                        "mulai=" + day + "&sampai=" + day + "&alasan=" + encode(tooLong));
        team.as(sari)
                .send("POST", "/penggantian/ketidakhadiran", FORM, "mulai=" + day + "&sampai=" + day + "&alasan=Cuti");
        Matcher withdrawal = Pattern.compile("action=\"(/penggantian/ketidakhadiran/\\d+/cabut)\"")
                .matcher(team.as(sari).get("/penggantian").body());
        assertThat(withdrawal.find()).isTrue();
        Answer withdrawn = team.as(sari).send("POST", withdrawal.group(1), FORM, "alasan=" + encode(tooLong));

        assertThat(List.of(given, returned, away, withdrawn)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("terlalu panjang: 2008 karakter, paling banyak 2000", "<details", "open=\"open\"")
                    .containsOnlyOnce(shown)
                    .doesNotContain("maxlength");
        });
        assertThat(given.body()).contains("<option value=\"" + ROLE + "\" selected=\"selected\">");
        assertThat(away.body()).contains("value=\"" + day + "\"");
    }

    private JsonNode line(String task) throws Exception {
        for (JsonNode each : team.as(KABAG).get("/api/beban").json().get("tugas")) {
            if (each.get("taskId").asText().equals(task)) {
                return each;
            }
        }
        throw new AssertionError("not among the tasks of the unit");
    }

    private Answer give(String user, String task, String receiver, String note) throws Exception {
        return team.as(user)
                .send("POST", "/beban/" + task, FORM, "kepada=" + encode(receiver) + "&catatan=" + encode(note));
    }

    private static String encoded(Map<String, String> form) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) ->
                body.append(body.isEmpty() ? "" : "&").append(name).append("=").append(encode(value)));
        return body.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
