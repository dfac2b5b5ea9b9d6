package id.sophumas.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.jar.Draft.Medium;
import id.sophumas.sop.Specification;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged jar does from end to end what the contract promises to people and programs outside. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(SharedOffice.class)
class PackagedJarIT {

    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final String JUDUL_BERMARKAH = "Menko & \"Polhukam\" <b>membuka</b> rapat - ";

    private final RunningJar application;
    private final Office office;

    PackagedJarIT(Office office) {
        this.office = office;
        this.application = office.application();
    }

    static Stream<String> sops() {
        return Specification.sops().map(sop -> sop.get("key").asText());
    }

    @ParameterizedTest
    @MethodSource("sops")
    void shouldCarryEachSopFromItsStartToThePublishedPage(String key) {
        byte[] kept = Pictures.jpeg(key.hashCode());
        byte[] dropped = Pictures.jpeg(key.hashCode() + 1L);
        byte[] added = Pictures.jpeg(key.hashCode() + 2L);
        String judul = JUDUL_BERMARKAH + key;
        SopWalk walk = office.start(key, judul).untilDraft();
        String drafter = walk.role();
        walk.save(Draft.of(judul, Medium.jpeg("tetap.jpg", kept), Medium.jpeg("dibuang.jpg", dropped)))
                .pass();
        while (!walk.decides() && !walk.publishes()) {
            walk.pass();
        }
        if (walk.decides()) {
            walk.reject("Mohon ganti foto kedua.");
        }
        assertThat(walk.mayWrite()).as("the returned step may write").isTrue();
        // Where nobody decides before the release, whoever releases has not written.
        walk.saveAs(
                walk.publishes() ? drafter : walk.role(),
                Draft.of(judul, Medium.kept("tetap.jpg"), Medium.jpeg("baru.jpg", added)));
        assertThat(walk.saved().get("versi").asInt()).isEqualTo(2);
        walk.untilEnd();

        JsonNode row = office.published(walk.instance()).get(0);
        assertThat(office.publications(walk.instance())).hasSize(1);
        assertThat(row.get("kanal").asText()).isEqualTo("portal");
        assertThat(row.get("versi").asInt()).isEqualTo(2);
        assertThat(row.get("sha256").asText())
                .isEqualTo(walk.saved().get("sha256").asText());
        assertThat(row.get("percobaan").asInt()).isEqualTo(1);
        OffsetDateTime posted = OffsetDateTime.parse(row.get("waktu").asText());
        assertThat(posted.toInstant()).isCloseTo(java.time.Instant.now(), within(5, ChronoUnit.MINUTES));
        assertThat(row.fieldNames())
                .toIterable()
                .contains("kanal", "status", "url", "remoteId", "versi", "sha256", "percobaan", "waktu", "pesan");

        Article article = Article.read(
                office.visitor(), Article.local(URI.create(row.get("url").asText())));
        assertThat(article.pictureHashes())
                .contains(Pictures.sha256(kept), Pictures.sha256(added))
                .doesNotContain(Pictures.sha256(dropped));
        assertThat(article.html())
                .contains("&lt;b&gt;membuka&lt;/b&gt;", "alt=\"Foto tetap.jpg\"", "wartawan &lt;dari daerah&gt;")
                .doesNotContain("<b>membuka</b>");
        assertThat(Article.local(URI.create(row.get("url").asText()))).startsWith("/publikasi/");
        Reply list = office.visitor().get("/publikasi").expect(200);
        assertThat(list.text()).contains("&lt;b&gt;membuka&lt;/b&gt; rapat - " + key);
        assertThat(office.articlesTitled(judul)).isEqualTo(1);
        awaitCompleted(walk.instance());
    }

    @Test
    void shouldShowATaskToItsOwnRoleOnly() {
        SopWalk walk = office.start("rilis-media-sosial", "Tugas satu peran");

        JsonNode task = walk.task();

        assertThat(task.get("assignee").isNull()).isTrue();
        for (String other : List.of("kasubbagPublikasi", "stafHumas", "karoKumSidhal")) {
            assertThat(office.tasks(other, walk.instance(), walk.taskKey()))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void shouldPublishOnTheChannelsNamedAtTheTimeNamed() {
        SopWalk walk = office.start("dokumentasi-kegiatan", "Tayang nanti").untilRelease();
        OffsetDateTime later = OffsetDateTime.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);

        walk.pass(Map.of("kanal", "portal", "waktuTayang", later.toString()));

        assertThat(office.articlesTitled("Tayang nanti")).isZero();
        JsonNode row = office.published(walk.instance()).get(0);
        assertThat(OffsetDateTime.parse(row.get("waktu").asText())).isAfterOrEqualTo(later);
    }

    @Test
    void shouldReleaseWhatThePublishingStepShowsInAnSopWithoutADecision() {
        SopWalk walk = office.start("dokumentasi-kegiatan", "Tanpa keputusan").untilDraft();
        String drafter = walk.role();
        walk.untilRelease().saveAs(drafter, Draft.of("Tanpa keputusan, disunting", Medium.kept("kegiatan.jpg")));

        walk.pass(Map.of("versiDitinjau", 2));

        assertThat(office.published(walk.instance()).get(0).get("versi").asInt())
                .isEqualTo(2);
        assertThat(office.articlesTitled("Tanpa keputusan, disunting")).isEqualTo(1);
    }

    @Test
    void shouldLetNobodyReleaseTheirOwnWordsInAnSopWithoutADecision() {
        SopWalk walk =
                office.start("dokumentasi-kegiatan", "Disunting perilisnya").untilRelease();
        walk.save(Draft.of("Disunting perilisnya", Medium.kept("kegiatan.jpg")));

        assertThat(walk.attempt(Map.of()).expect(403).text()).contains("tidak dapat merilisnya sendiri");

        assertThat(office.publications(walk.instance())).isEmpty();
    }

    @Test
    void shouldAcceptAReturnedStepWithoutANewVersion() {
        SopWalk walk = office.start("rilis-media-sosial", "Dikembalikan tanpa perubahan")
                .until("userTask_mereviuTeknis");

        walk.reject("Mohon periksa kembali.").pass().untilEnd();

        assertThat(office.published(walk.instance()).get(0).get("versi").asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldServeEveryVariantOfPicturesThatAreLargeForTheRecommendedHeap() {
        byte[] tall = Pictures.blankJpeg(1500, 33_000);
        byte[] photo = Pictures.blankJpeg(5504, 8256);
        SopWalk walk = office.start("dokumentasi-kegiatan", "Gambar besar").untilDraft();
        walk.save(Draft.of("Gambar besar", Medium.jpeg("spanduk.jpg", tall), Medium.jpeg("potret.jpg", photo)))
                .untilEnd();

        String url = office.published(walk.instance()).get(0).get("url").asText();
        Article article = Article.read(office.visitor(), Article.local(URI.create(url)));

        assertThat(article.pictureHashes()).contains(Pictures.sha256(tall), Pictures.sha256(photo));
        assertThat(article.variantAddresses()).anyMatch(address -> address.contains("1440"));
        for (String variant : article.variantAddresses()) {
            assertThat(office.visitor().get(variant).expect(200).contentType()).isEqualTo("image/jpeg");
        }
    }

    @Test
    void shouldReturnTheWholeContentThatWasSaved() {
        SopWalk walk = office.start("rilis-media-sosial", "Isi materi").untilDraft();
        byte[] picture = Pictures.jpeg(7);
        Draft draft = Draft.of("Isi materi", Medium.jpeg("rapat.jpg", picture)).withTeks("x", "Rapat dibuka hari ini");

        walk.save(draft);

        JsonNode materi = office.as(walk.role())
                .get("/api/materi/" + walk.saved().get("id").asText())
                .expect(200)
                .json();
        assertThat(materi.get("judul").asText()).isEqualTo("Isi materi");
        assertThat(materi.get("isi").asText()).isEqualTo(draft.isi());
        assertThat(materi.get("teks").get("x").asText()).isEqualTo("Rapat dibuka hari ini");
        assertThat(materi.get("versi").asInt()).isEqualTo(1);
        assertThat(materi.get("sha256").asText())
                .isEqualTo(walk.saved().get("sha256").asText())
                .matches("[0-9a-f]{64}");
        assertThat(materi.get("media")).hasSize(1);
        assertThat(materi.get("media").get(0).get("nama").asText()).isEqualTo("rapat.jpg");
        assertThat(materi.get("media").get(0).get("teksAlternatif").asText()).isEqualTo("Foto rapat.jpg");
    }

    @Test
    void shouldExplainADueDateAcrossAHolidayAndTellTheSuperiorWhenItPasses() {
        // The afternoon before collective leave, Christmas and a weekend: ten minutes of working time take five days.
        moveClock("2026-12-23T15:55:00+07:00");
        try {
            SopWalk walk = office.start("rilis-media-sosial", "Terlambat menjelang Natal");
            JsonNode task = walk.task();
            String taskId = task.get("id").asText();
            JsonNode tenggat = office.as(walk.role())
                    .get("/api/tenggat/" + taskId)
                    .expect(200)
                    .json();
            assertThat(tenggat.get("durasi").asText()).isEqualTo("PT10M");
            OffsetDateTime due = OffsetDateTime.parse(tenggat.get("tenggat").asText());
            assertThat(due.toInstant())
                    .isEqualTo(OffsetDateTime.parse(task.get("due").asText(), ENGINE_TIME)
                            .toInstant());
            assertThat(inJakarta(due).toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 28));
            assertThat(OffsetDateTime.parse(tenggat.get("mulai").asText()).toInstant())
                    .isCloseTo(
                            OffsetDateTime.parse("2026-12-23T15:55:00+07:00").toInstant(),
                            within(1, ChronoUnit.MINUTES));
            List<JsonNode> stretches = list(tenggat.get("rentang"));
            assertThat(stretches.stream().map(PackagedJarIT::length).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(Duration.ofMinutes(10));
            assertThat(stretches.get(stretches.size() - 1).get("sampai").asText())
                    .isEqualTo(tenggat.get("tenggat").asText());
            List<JsonNode> skipped = list(tenggat.get("dilewati"));
            assertThat(skipped).allSatisfy(gap -> assertThat(length(gap)).isPositive());
            assertThat(skipped.stream().map(gap -> gap.get("alasan").asText())).anyMatch(why -> why.contains("Natal"));
            assertThat(history("activity-instance", walk, "&activityId=boundary_menugaskanKasubbag"))
                    .isEmpty();

            moveClock("2026-12-28T10:00:00+07:00");

            await("the timer fires")
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            history("activity-instance", walk, "&activityId=boundary_menugaskanKasubbag&finished=true")
                                            .size()
                                    == 1);
            String told = office.as("karoKumSidhal")
                    .get("/api/pemberitahuan")
                    .expect(200)
                    .text();
            assertThat(told).contains("Menugaskan Kasubbag", "Terlambat menjelang Natal");
            assertThat(office.as("kasubbagPublikasi")
                            .get("/api/pemberitahuan")
                            .expect(200)
                            .text())
                    .as("somebody else is not told")
                    .doesNotContain("Terlambat menjelang Natal");
            assertThat(office.tasks("karoKumSidhal", walk.instance(), walk.taskKey()))
                    .as("the superior is told, not made a candidate")
                    .isEmpty();
            assertThat(office.tasks(walk.role(), walk.instance(), walk.taskKey()))
                    .as("the task goes on")
                    .hasSize(1);
            walk.pass();
        } finally {
            office.as("admin").delete("/api/jam").expect(200, 204);
        }
        SopWalk afterwards = office.start("rilis-media-sosial", "Jam dibetulkan");
        assertThat(OffsetDateTime.parse(afterwards.task().get("created").asText(), ENGINE_TIME)
                        .toInstant())
                .isCloseTo(java.time.Instant.now(), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void shouldCountTheStandardTimeFromTheEventWhereTheSopSaysSo() {
        moveClock("2026-11-25T09:00:00+07:00");
        try {
            Reply started = office.tryStart(
                            "kabagKominfoHumas",
                            "dokumentasi-kegiatan",
                            Map.of("judul", "Acara esok hari", "waktuKegiatan", "2026-11-26T10:00:00+07:00"))
                    .expect(200);
            String instance = started.json().get("id").asText();
            for (String[] step : new String[][] {
                {"kabagKominfoHumas", "userTask_menugaskanKasubbag"}, {"kasubbagHumas", "userTask_memerintahkanStaf"}
            }) {
                String id = office.task(step[0], instance, step[1]).get("id").asText();
                office.complete(step[0], id, Map.of()).expect(204);
            }

            JsonNode task = office.task("stafSubBagianHumas", instance, "userTask_melaksanakanDokumentasi");

            assertThat(OffsetDateTime.parse(task.get("due").asText(), ENGINE_TIME)
                            .toInstant())
                    .isEqualTo(OffsetDateTime.parse("2026-11-26T11:00:00+07:00").toInstant());
            assertThat(OffsetDateTime.parse(office.as("auditor")
                                    .get("/api/tenggat/" + task.get("id").asText())
                                    .expect(200)
                                    .json()
                                    .get("mulai")
                                    .asText())
                            .toInstant())
                    .isEqualTo(OffsetDateTime.parse("2026-11-26T10:00:00+07:00").toInstant());
        } finally {
            office.as("admin").delete("/api/jam").expect(200, 204);
        }
    }

    @Test
    void shouldLetTheAuditorReadEverythingAndChangeNothing() {
        SopWalk walk = office.start("dokumentasi-kegiatan", "Dibaca auditor").untilRelease();
        SopWalk done =
                office.start("dokumentasi-kegiatan", "Selesai, dibaca auditor").untilEnd();
        office.published(done.instance());
        Person auditor = office.as("auditor");
        String taskId = walk.task().get("id").asText();

        assertThat(auditor.get("/engine-rest/history/process-instance?processInstanceId=" + done.instance())
                        .expect(200)
                        .json())
                .hasSize(1);
        assertThat(history("task", done, "")).hasSize(4);
        assertThat(history("detail", done, "")).isNotEmpty();
        assertThat(list(history("variable-instance", done, "")))
                .extracting(variable -> variable.get("name").asText())
                .contains("judul", "materiId");
        auditor.get("/api/materi/" + walk.materiId()).expect(200);
        auditor.get("/api/tenggat/" + taskId).expect(200);
        assertThat(office.publications(done.instance())).hasSize(1);

        Map<String, Integer> before = office.census();
        office.complete("auditor", taskId, Map.of()).expect(403, 404);
        auditor.post("/engine-rest/task/" + taskId + "/claim", Map.of("userId", "auditor"))
                .expect(403, 404);
        office.tryStart("auditor", "dokumentasi-kegiatan", Map.of("judul", "Oleh auditor"))
                .expect(403);
        auditor.post("/api/materi", Draft.of("Oleh auditor").form()).expect(403);
        auditor.put("/api/materi/" + walk.materiId(), Draft.of("Oleh auditor").form())
                .expect(403);
        auditor.delete("/engine-rest/process-instance/" + walk.instance()).expect(403, 404);
        auditor.delete("/engine-rest/history/process-instance/" + done.instance())
                .expect(403);
        auditor.put(
                        "/engine-rest/process-instance/" + walk.instance() + "/variables/judul",
                        Map.of("value", "diubah", "type", "String"))
                .expect(403, 404);
        auditor.post("/api/jam", Map.of("sekarang", "2027-01-04T10:00:00+07:00"))
                .expect(403);
        assertThat(office.census()).isEqualTo(before);
        assertThat(auditor.get("/api/materi/" + walk.materiId())
                        .expect(200)
                        .json()
                        .get("versi")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldKeepEverythingOverAKillPostNothingTwiceAndKeepTheVersionDeployedBeforeWhereAFileHasBecomeBad() {
        SopWalk open = office.start("dokumentasi-kegiatan", "Menunggu saat mulai ulang")
                .untilRelease();
        SopWalk done = office.start("dokumentasi-kegiatan", "Terbit sebelum mulai ulang")
                .untilEnd();
        String url = office.published(done.instance()).get(0).get("url").asText();
        Article before = Article.read(office.visitor(), Article.local(URI.create(url)));
        awaitCompleted(done.instance());
        String due = open.task().get("due").asText();
        Bpmn bad = Bpmn.of("media-sosial-jdih.bpmn")
                .within("userTask_membuatKonsep", "<camunda:property name=\"waktu\"[^>]*/>", "");
        List<SopWalk> walks = Stream.of("pertama", "kedua", "ketiga", "keempat")
                .map(which -> office.start("dokumentasi-kegiatan", "Mati listrik, " + which)
                        .untilRelease())
                .toList();
        List<String> tasks =
                walks.stream().map(walk -> walk.task().get("id").asText()).toList();
        int deployments = office.count("deployment/count");
        int runs = office.count("history/process-instance/count?processDefinitionKeyNotIn=penayangan");
        tasks.stream()
                .map(task -> CompletableFuture.runAsync(
                        () -> office.complete("kasubbagHumas", task, Map.of()).expect(204)))
                .toList()
                .forEach(CompletableFuture::join);

        application.kill();
        application.start(bad.packagedInto(application.directory().resolve("rusak.jar")));

        assertThat(office.count("deployment/count"))
                .as("the good files are the same and the bad one is refused, so nothing is deployed")
                .isEqualTo(deployments);
        assertThat(office.count("history/process-instance/count?processDefinitionKeyNotIn=penayangan"))
                .isEqualTo(runs);
        assertThat(application.log().lines().filter(line -> line.contains(bad.file())))
                .anyMatch(line -> line.contains("userTask_membuatKonsep") && line.contains("waktu"));
        await("nothing stands in SENDING")
                .atMost(Duration.ofSeconds(120))
                .until(() -> walks.stream()
                        .flatMap(walk -> office.publications(walk.instance()).stream())
                        .noneMatch(row -> row.get("status").asText().equals("SENDING")));
        for (SopWalk walk : walks) {
            assertThat(office.published(walk.instance(), Duration.ofSeconds(120)))
                    .hasSize(1);
            assertThat(office.articlesTitled(walk.judul())).isEqualTo(1);
        }

        assertThat(open.task().get("due").asText()).isEqualTo(due);
        assertThat(Article.read(office.visitor(), Article.local(URI.create(url)))
                        .pictureHashes())
                .isEqualTo(before.pictureHashes())
                .isNotEmpty();
        open.untilEnd();
        assertThat(office.published(open.instance())).hasSize(1);
        SopWalk walk = office.start("media-sosial-jdih", "Versi sebelumnya tetap jalan")
                .untilEnd();
        assertThat(office.published(walk.instance())).hasSize(1);
    }

    private void moveClock(String time) {
        office.as("admin").post("/api/jam", Map.of("sekarang", time)).expect(200, 204);
    }

    private JsonNode history(String of, SopWalk walk, String more) {
        return office.as("auditor")
                .get("/engine-rest/history/" + of + "?processInstanceId=" + walk.instance() + more)
                .expect(200)
                .json();
    }

    private void awaitCompleted(String instance) {
        await("the run ends")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(office.as("auditor")
                                .get("/engine-rest/history/process-instance/" + instance)
                                .expect(200)
                                .json()
                                .get("state")
                                .asText())
                        .isEqualTo("COMPLETED"));
    }

    private static OffsetDateTime inJakarta(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.ofHours(7));
    }

    private static Duration length(JsonNode stretch) {
        return Duration.between(
                OffsetDateTime.parse(stretch.get("dari").asText()),
                OffsetDateTime.parse(stretch.get("sampai").asText()));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
