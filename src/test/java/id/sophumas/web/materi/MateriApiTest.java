package id.sophumas.web.materi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.Samples;
import id.sophumas.web.materi.MateriHttp.Answer;
import id.sophumas.web.materi.MateriHttp.Form;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = MateriServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:materi-api;DB_CLOSE_DELAY=-1",
            "spring.mvc.problemdetails.enabled=true",
            "sop.media.max-image-bytes=200KB",
            "sop.media.max-video-bytes=1MB",
            "sop.media.max-document-bytes=200KB",
            "sop.media.max-image-pixels=2000000"
        })
class MateriApiTest {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("sop.media.path", () -> folder.resolve("media"));
    }

    @LocalServerPort
    int port;

    @Autowired
    MateriService contents;

    @Autowired
    JdbcClient jdbc;

    MateriHttp http;

    @BeforeEach
    void connect() {
        http = new MateriHttp(port);
    }

    @Test
    void shouldSaveAndGiveBackTheWholeContent() {
        byte[] picture = Samples.jpeg(640, 480);
        Answer saved = http.post("pelaksana", Form.materi("""
                                {"judul": "Rakor <b>Kamtibmas</b> & \\"Pilkada\\" – Día", "isi": "Baris 1\\nBaris 2", "teks": {"x": "Singkat", "instagram": "  "},
                                 "tautan": "https://polkam.go.id/rakor?a=1", "media": [{"nama": "rakor menko.jpg", "teksAlternatif": "Menko memimpin rapat"}], "lain": 1}
                                """).media("rakor menko.jpg", picture));
        assertThat(saved.status()).isEqualTo(201);
        String id = saved.json().get("id").asText();
        assertThat(saved.header("Location")).isEqualTo("/api/materi/" + id);
        assertThat(saved.json().get("versi").asInt()).isEqualTo(1);

        JsonNode read = http.get("kabag", "/api/materi/" + id).json();
        assertThat(read.get("judul").asText()).isEqualTo("Rakor <b>Kamtibmas</b> & \"Pilkada\" – Día");
        assertThat(read.get("isi").asText()).isEqualTo("Baris 1\nBaris 2");
        assertThat(read.get("teks").toString()).isEqualTo("{\"x\":\"Singkat\"}");
        assertThat(read.get("tautan").asText()).isEqualTo("https://polkam.go.id/rakor?a=1");
        assertThat(read.get("sha256")).isEqualTo(saved.json().get("sha256"));
        assertThat(read.get("dibuatOleh").asText()).isEqualTo("pelaksana");
        assertThat(read.get("dibuatOlehNama").asText()).isEqualTo("Nama pelaksana");
        assertThat(read.get("dibuatPada").asText()).endsWith("+07:00");
        assertThat(read.get("versiTerakhir").asInt()).isEqualTo(1);
        JsonNode file = read.get("media").get(0);
        assertThat(file.get("lebar").asInt()).isEqualTo(640);
        assertThat(file.get("tinggi").asInt()).isEqualTo(480);
        assertThat(file.get("jenis").asText()).isEqualTo("image/jpeg");
        assertThat(file.get("ukuran").asInt()).isEqualTo(picture.length);
        assertThat(file.get("teksAlternatif").asText()).isEqualTo("Menko memimpin rapat");

        Answer bytes = http.get("kabag", file.get("url").asText());
        assertThat(bytes.bytes()).isEqualTo(picture);
        assertThat(bytes.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(bytes.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void shouldTakeTheDraftFromAPartWithoutTypeOrWithAFileName() {
        byte[] json = "{\"judul\": \"Rapat\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(http.post("pelaksana", new Form().part("name=\"materi\"", null, json))
                        .status())
                .isEqualTo(201);
        assertThat(http.post(
                                "pelaksana",
                                new Form().part("name=\"materi\"; filename=\"blob\"", "application/json", json))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void shouldIgnoreAFileFieldLeftEmpty() {
        assertThat(http.post("pelaksana", Form.materi("{\"judul\": \"Rapat\"}").media("", new byte[0]))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void shouldMakeANewVersionThatDropsUnnamedMediaAndKeepsNamedOnes() {
        byte[] kept = Samples.png(10, 10);
        String id = id(http.post(
                "pelaksana",
                Form.materi(
                                "{\"judul\": \"A\", \"media\": [{\"nama\": \"a.png\", \"teksAlternatif\": \"lama\", \"pemotongan\": \"potong\"}, {\"nama\": \"b.png\"}]}")
                        .media("a.png", kept)
                        .media("b.png", Samples.png(20, 20))));
        Answer second = http.put(
                "kasubbag",
                id,
                Form.materi(
                                "{\"judul\": \"A2\", \"media\": [{\"nama\": \"c.jpg\"}, {\"nama\": \"a.png\", \"teksAlternatif\": \"baru\"}]}")
                        .media("c.jpg", Samples.jpeg(30, 30)));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("id").asText()).isEqualTo(id);
        assertThat(second.json().get("versi").asInt()).isEqualTo(2);

        JsonNode latest = http.get("pelaksana", "/api/materi/" + id).json();
        assertThat(latest.get("media").findValuesAsText("nama")).containsExactly("c.jpg", "a.png");
        assertThat(latest.get("media").get(1).get("teksAlternatif").asText()).isEqualTo("baru");
        assertThat(http.get("pelaksana", latest.get("media").get(1).get("url").asText())
                        .bytes())
                .isEqualTo(kept);
        JsonNode first = http.get("pelaksana", "/api/materi/" + id + "/versi/1").json();
        assertThat(first.get("judul").asText()).isEqualTo("A");
        assertThat(first.get("versiTerakhir").asInt()).isEqualTo(2);
        assertThat(first.get("media").findValuesAsText("nama")).containsExactly("a.png", "b.png");
        assertThat(first.get("media").findValuesAsText("pemotongan")).containsExactly("potong", "bantalan");
        assertThat(latest.get("media").findValuesAsText("pemotongan")).containsExactly("bantalan", "bantalan");
        assertThat(http.get("pelaksana", "/api/materi/" + id + "/versi").json().findValuesAsText("versi"))
                .containsExactly("1", "2");
        assertThat(http.get("pelaksana", "/api/materi/" + id + "/versi/3").status())
                .isEqualTo(404);
    }

    @Test
    void shouldRefuseAPemotonganThatItDoesNotKnow() {
        Answer answer = http.post(
                "pelaksana",
                Form.materi("{\"judul\": \"A\", \"media\": [{\"nama\": \"a.png\", \"pemotongan\": \"miring\"}]}")
                        .media("a.png", Samples.png(10, 10)));

        assertProblem(answer, 400);
        assertThat(answer.json().get("detail").asText())
                .isEqualTo("Pemotongan gambar \"a.png\" harus \"bantalan\" atau \"potong\".");
    }

    @Test
    void shouldShowWhatChanged() {
        String id = id(http.post("pelaksana", Form.materi("{\"judul\": \"Rapat di Jakarta\", \"isi\": \"tetap\"}")));
        http.put(
                "pelaksana",
                id,
                Form.materi("{\"judul\": \"Rapat di Bogor\", \"isi\": \"tetap\", \"media\": [{\"nama\": \"a.png\"}]}")
                        .media("a.png", Samples.png(5, 5)));
        JsonNode changes = http.get("kasubbag", "/api/materi/" + id + "/perubahan?dari=1&ke=2")
                .json();
        assertThat(changes.get("bidang").toString())
                .isEqualTo(
                        "[{\"bidang\":\"judul\",\"potongan\":[{\"jenis\":\"sama\",\"teks\":\"Rapat di \"},{\"jenis\":\"hapus\",\"teks\":\"Jakarta\"},{\"jenis\":\"tambah\",\"teks\":\"Bogor\"}]}]");
        assertThat(changes.get("media").get(0).get("perubahan").asText()).isEqualTo("tambah");
        assertThat(http.get("kasubbag", "/api/materi/" + id + "/perubahan").json())
                .isEqualTo(changes);
        assertProblem(http.get("kasubbag", "/api/materi/" + id + "/perubahan?dari=x"), 400);
        assertProblem(http.get("kasubbag", "/api/materi/" + id + "/perubahan?dari=1&ke=9"), 404);
    }

    @Test
    void shouldGiveEveryOneOfManySimultaneousSavesItsOwnVersion() throws Exception {
        String id = id(http.post("pelaksana", Form.materi("{\"judul\": \"0\"}")));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Answer>> saves = Stream.iterate(1, n -> n + 1)
                    .limit(12)
                    .<Callable<Answer>>map(
                            n -> () -> http.put("pelaksana", id, Form.materi("{\"judul\": \"" + n + "\"}")))
                    .toList();
            int saved = 0;
            for (Future<Answer> answer : pool.invokeAll(saves)) {
                assertThat(answer.get().status()).isIn(200, 409);
                saved += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(contents.versions(id)).hasSize(1 + saved);
            assertThat(contents.versions(id)).extracting("judul").doesNotHaveDuplicates();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void shouldRefuseASaveOnTopOfAnotherOnesVersionWhenTheClientSaysWhatItKnew() {
        String id = id(http.post("pelaksana", Form.materi("{\"judul\": \"A\"}")));
        assertThat(http.put("kasubbag", id, Form.materi("{\"judul\": \"B\"}"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertProblem(http.put("pelaksana", id, Form.materi("{\"judul\": \"C\"}"), "If-Match", "\"1\""), 409);
        assertProblem(http.put("pelaksana", id, Form.materi("{\"judul\": \"C\"}"), "If-Match", "satu"), 400);
        assertThat(contents.latest(id).judul()).isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"judul\": ",
                "{\"judul\": \"a\"} x",
                "{\"judul\": \"a\", \"judul\": \"b\"}",
                "{\"judul\": \"   \"}",
                "{\"judul\": 5}",
                "{\"judul\": true}",
                "{\"judul\": {}}",
                "{\"judul\": [\"a\"]}",
                "{\"judul\": \"a\\u0000b\"}",
                "{\"judul\": \"a\\nb\"}",
                "{\"judul\": \"a\\ud800b\"}",
                "{\"judul\": \"a\", \"isi\": 1.5}",
                "{\"judul\": \"a\", \"isi\": \"\\u0000\"}",
                "{\"judul\": \"a\", \"teks\": []}",
                "{\"judul\": \"a\", \"teks\": \"\"}",
                "{\"judul\": \"a\", \"teks\": {\"x\": 1}}",
                "{\"judul\": \"a\", \"teks\": {\"koran\": \"halo\"}}",
                "{\"judul\": \"a\", \"tautan\": \"javascript:alert(1)\"}",
                "{\"judul\": \"a\", \"tautan\": \"polkam.go.id\"}",
                "{\"judul\": \"a\", \"tautan\": \"https://\"}",
                "{\"judul\": \"a\", \"tautan\": \"https://admin@polkam.go.id\"}",
                "{\"judul\": \"a\", \"tautan\": \"https://polkam.go.id/a b\"}",
                "{\"judul\": \"a\", \"media\": {}}",
                "{\"judul\": \"a\", \"media\": \"\"}",
                "{\"judul\": \"a\", \"media\": [null]}",
                "{\"judul\": \"a\", \"media\": [{}]}",
                "{\"judul\": \"a\", \"media\": [\"a.jpg\"]}",
                "{\"judul\": \"a\", \"media\": [{\"nama\": \"tidak-ada.jpg\"}]}",
            })
    void shouldRefuseABadDraftAndSaveNothing(String json) {
        int before = count();
        assertProblem(http.post("pelaksana", Form.materi(json)), 400);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void shouldNameChannelLengthAndLimitOfATextThatIsTooLong() {
        Answer answer = http.post(
                "pelaksana", Form.materi("{\"judul\": \"a\", \"teks\": {\"x\": \"" + "a".repeat(281) + "\"}}"));
        assertProblem(answer, 400);
        assertThat(answer.json().get("detail").asText())
                .isEqualTo("Teks untuk kanal x terlalu panjang: 281 karakter, paling banyak 280 karakter.");
    }

    @Test
    void shouldRefuseTextsOverTheirLengths() {
        assertProblem(http.post("pelaksana", Form.materi("{\"judul\": \"" + "a".repeat(256) + "\"}")), 400);
        assertProblem(
                http.post("pelaksana", Form.materi("{\"judul\": \"a\", \"isi\": \"" + "a".repeat(100_001) + "\"}")),
                400);
        assertThat(http.post("pelaksana", Form.materi("{\"judul\": \"" + "😀".repeat(255) + "\"}"))
                        .status())
                .isEqualTo(201);
        assertProblem(
                http.post("pelaksana", Form.materi("{\"judul\": \"a\", \"isi\": \"" + "a".repeat(5_000_000) + "\"}")),
                413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.jpg",
                "..\\\\a.jpg",
                "/etc/a.jpg",
                "C:\\\\a.jpg",
                ".htaccess.jpg",
                "a\\u0000.jpg",
                "a\\u202egpj.jpg",
                "a\\n.jpg",
                "..%2fa.jpg",
                "a;b.jpg",
                " a.jpg",
                "a.jpg.",
                "",
                "   ",
                "..",
                "a<b>.jpg"
            })
    void shouldRefuseAFileNameWithTricks(String name) {
        assertProblem(
                http.post("pelaksana", Form.materi("{\"judul\": \"a\", \"media\": [{\"nama\": \"" + name + "\"}]}")),
                400);
    }

    @Test
    void shouldRefuseAPathAsTheNameOfTheSentFile() throws IOException {
        Form form = Form.materi("{\"judul\": \"a\", \"media\": [{\"nama\": \"a.png\"}]}")
                .media("../../a.png", Samples.png(3, 3));
        assertProblem(http.post("pelaksana", form), 400);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("a.png");
        }
    }

    @Test
    void shouldRefuseNamesThatAreTooLongOrGivenTwiceAndFilesThatDoNotMatch() {
        String longName = "a".repeat(117) + ".jpg";
        assertProblem(
                http.post(
                        "pelaksana", Form.materi("{\"judul\": \"a\", \"media\": [{\"nama\": \"" + longName + "\"}]}")),
                400);
        byte[] png = Samples.png(3, 3);
        String twice = "{\"judul\": \"a\", \"media\": [{\"nama\": \"a.png\"}, {\"nama\": \"a.png\"}]}";
        assertProblem(http.post("pelaksana", Form.materi(twice).media("a.png", png)), 400);
        String once = "{\"judul\": \"a\", \"media\": [{\"nama\": \"a.png\"}]}";
        assertProblem(
                http.post("pelaksana", Form.materi(once).media("a.png", png).media("a.png", png)), 400);
        assertProblem(
                http.post("pelaksana", Form.materi(once).media("a.png", png).media("b.png", png)), 400);
        assertProblem(
                http.post("pelaksana", Form.materi(once).part("name=\"berkas\"; filename=\"a.png\"", "image/png", png)),
                400);
        assertProblem(http.post("pelaksana", Form.materi(once).part("name=\"media\"", "image/png", png)), 400);
    }

    @Test
    void shouldTakeALongFileNameInAnotherScript() {
        String name = "нота ".repeat(23) + "я.png";
        Answer saved = http.post(
                "pelaksana",
                Form.materi("{\"judul\": \"a\", \"media\": [{\"nama\": \"" + name + "\"}]}")
                        .media(name, Samples.png(3, 3)));
        assertThat(saved.status()).isEqualTo(201);
        String url = http.get("pelaksana", "/api/materi/" + id(saved))
                .json()
                .get("media")
                .get(0)
                .get("url")
                .asText();
        assertThat(http.get("pelaksana", url).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseFilesThatAreEmptyOversizedOrDisguised() throws IOException {
        byte[] noise = new byte[300 * 1024];
        new Random(1).nextBytes(noise);
        byte[] head = Samples.jpeg(8, 8);
        byte[] large = new byte[head.length + noise.length];
        System.arraycopy(head, 0, large, 0, head.length);
        byte[] polyglot = "\0\0\0\0<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        polyglot[0] = (byte) 0xFF;
        polyglot[1] = (byte) 0xD8;
        polyglot[2] = (byte) 0xFF;
        polyglot[3] = (byte) 0xE0;
        int before = count();
        long stored = storedFiles();
        assertProblem(upload("a.jpg", new byte[0]), 400);
        assertProblem(upload("a.jpg", large), 413);
        assertProblem(upload("a.mp4", new byte[2 * 1024 * 1024]), 413);
        assertProblem(
                upload("a.jpg", "<!DOCTYPE html><html><body>x</body></html>".getBytes(StandardCharsets.UTF_8)), 415);
        assertProblem(
                upload(
                        "a.jpg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                                .getBytes(StandardCharsets.UTF_8)),
                415);
        assertProblem(upload("a.jpg", Samples.png(8, 8)), 415);
        assertProblem(upload("a.png", Samples.jpeg(8, 8)), 415);
        assertProblem(upload("a.jpg", "MZ\u0090\0\3\0\0\0\4\0\0\0".getBytes(StandardCharsets.ISO_8859_1)), 415);
        assertProblem(upload("a.jpg", polyglot), 415);
        assertProblem(upload("a.png", java.util.Arrays.copyOf(Samples.png(8, 8), 12)), 415);
        assertProblem(
                upload("a.webp", "RIFF\0\0\0\0WEBPxxxx0123456789012345678901".getBytes(StandardCharsets.ISO_8859_1)),
                415);
        assertProblem(upload("a.mp4", Samples.jpeg(8, 8)), 415);
        assertProblem(
                upload("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)), 415);
        assertProblem(upload("a.exe", Samples.jpeg(8, 8)), 415);
        assertProblem(upload("jpg", Samples.jpeg(8, 8)), 415);
        assertThat(count()).isEqualTo(before);
        assertThat(storedFiles()).isEqualTo(stored);
    }

    @Test
    void shouldKeepNothingOfARequestWithOneBadFile() throws IOException {
        long stored = storedFiles();
        Form form = Form.materi("{\"judul\": \"a\", \"media\": [{\"nama\": \"a.png\"}, {\"nama\": \"b.png\"}]}")
                .media("a.png", Samples.png(77, 3))
                .media("b.png", new byte[] {1, 2, 3});
        assertProblem(http.post("pelaksana", form), 415);
        assertThat(storedFiles()).isEqualTo(stored);
    }

    @Test
    void shouldRefuseAPictureThatUnfoldsToTooManyPixels() {
        byte[] plain = Samples.png(2000, 1001);
        assertThat(plain.length).isLessThan(200 * 1024);
        assertProblem(upload("bom.png", plain), 413);
        assertThat(upload("besar.png", Samples.png(2000, 1000)).status()).isEqualTo(201);
    }

    @Test
    void shouldRefuseMoreFilesThanAreTaken() {
        StringBuilder names = new StringBuilder();
        Form form = new Form();
        for (int i = 0; i < 21; i++) {
            names.append(i == 0 ? "" : ",").append("{\"nama\": \"a").append(i).append(".png\"}");
            form.media("a" + i + ".png", Samples.png(2, 2));
        }
        String json = "{\"judul\": \"a\", \"media\": [" + names + "]}";
        assertProblem(
                http.post(
                        "pelaksana",
                        form.part("name=\"materi\"", "application/json", json.getBytes(StandardCharsets.UTF_8))),
                400);
        Form flood = Form.materi("{\"judul\": \"a\"}");
        for (int i = 0; i < 200; i++) {
            flood.media("a" + i + ".png", new byte[1]);
        }
        assertThat(http.post("pelaksana", flood).status()).isIn(400, 413);
    }

    @Test
    void shouldAnswerWrongRequestsWithProblemDetails() {
        assertProblem(http.post("pelaksana", new Form().media("a.png", Samples.png(3, 3))), 400);
        HttpRequest.BodyPublisher json = HttpRequest.BodyPublishers.ofString("{\"judul\": \"a\"}");
        assertProblem(http.send("pelaksana", "POST", "/api/materi", json, "Content-Type", "application/json"), 415);
        HttpRequest.BodyPublisher noParts = HttpRequest.BodyPublishers.ofString("halo");
        assertProblem(
                http.send("pelaksana", "POST", "/api/materi", noParts, "Content-Type", "multipart/form-data"), 400);
        Answer method = http.send("pelaksana", "DELETE", "/api/materi/x", HttpRequest.BodyPublishers.noBody());
        assertProblem(method, 405);
        assertThat(method.header("Allow")).contains("GET", "PUT");
        assertProblem(http.get("pelaksana", "/api/tidak-ada"), 404);
        assertProblem(http.get("pelaksana", "/api/materi/00000000-0000-0000-0000-000000000000"), 404);
        assertProblem(http.get("pelaksana", "/api/materi/%27%20or%201=1"), 404);
        String id = id(http.post("pelaksana", Form.materi("{\"judul\": \"a\"}")));
        assertProblem(http.get("pelaksana", "/api/materi/" + id + "/versi/satu"), 400);
        assertProblem(http.get("pelaksana", "/api/materi/" + id + "/versi/1/media/x.jpg"), 404);
        assertProblem(
                http.put("pelaksana", "00000000-0000-0000-0000-000000000000", Form.materi("{\"judul\": \"a\"}")), 404);
    }

    @Test
    void shouldLetOnlyWritersWriteAndOnlyTheSopsPeopleRead() {
        assertProblem(http.post("kabag", Form.materi("{\"judul\": \"a\"}")), 403);
        assertProblem(http.post("auditor", Form.materi("{\"judul\": \"a\"}")), 403);
        String id = id(http.post("pelaksana", Form.materi("{\"judul\": \"a\"}")));
        String path = "/api/materi/" + id;
        for (String reader : List.of("pelaksana", "kasubbag", "kabag", "karo", "auditor", "x:camunda-admin")) {
            assertThat(http.get(reader, path).status()).as(reader).isEqualTo(200);
        }
        for (String stranger : List.of("pengelola", "ketua", "pemilikProses")) {
            assertProblem(http.get(stranger, path), 403);
            assertProblem(http.get(stranger, path + "/versi"), 403);
            assertProblem(http.get(stranger, path + "/versi/1"), 403);
            assertProblem(http.get(stranger, path + "/versi/1/media/a.jpg"), 403);
            assertProblem(http.get(stranger, path + "/perubahan"), 403);
        }
        for (String reader : List.of("kabag", "auditor", "pengelola")) {
            assertProblem(http.put(reader, id, Form.materi("{\"judul\": \"b\"}")), 403);
        }
        contents.bind(id, "instance-1", "jdih");
        contents.bind(id, "instance-1", "jdih");
        assertThat(contents.usages(id)).hasSize(1);
        assertThat(http.get("ketua", path).status()).isEqualTo(200);
        assertThat(http.put("pengelola", id, Form.materi("{\"judul\": \"b\"}")).status())
                .isEqualTo(200);
        assertProblem(http.put("kasubbag", id, Form.materi("{\"judul\": \"c\"}")), 403);
        assertProblem(http.get("kasubbag", path), 403);
    }

    @Test
    void shouldDeliverPartsOfAFileAndSayWhenNothingChanged() {
        byte[] picture = Samples.jpeg(100, 100);
        String id = id(http.post(
                "pelaksana",
                Form.materi("{\"judul\": \"a\", \"media\": [{\"nama\": \"a.jpg\"}]}")
                        .media("a.jpg", picture)));
        String url = "/api/materi/" + id + "/versi/1/media/a.jpg";
        Answer part = http.get("pelaksana", url, "Range", "bytes=10-19");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).isEqualTo(java.util.Arrays.copyOfRange(picture, 10, 20));
        String tag = http.get("pelaksana", url).header("ETag");
        assertThat(http.get("pelaksana", url, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(http.get("pelaksana", url, "Range", "bytes=999999-").status())
                .isEqualTo(416);
    }

    private Answer upload(String name, byte[] bytes) {
        return http.post(
                "pelaksana",
                Form.materi("{\"judul\": \"a\", \"media\": [{\"nama\": \"" + name + "\"}]}")
                        .media(name, bytes));
    }

    private static String id(Answer saved) {
        assertThat(saved.status())
                .as(() -> new String(saved.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return saved.json().get("id").asText();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status())
                .as(() -> new String(answer.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).startsWith("urn:sop-humas:masalah:");
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank().doesNotContain("Exception", "java.", "org.");
    }

    private int count() {
        return jdbc.sql("select count(*) from materi_versi")
                .query(Integer.class)
                .single();
    }

    private long storedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("unggahan"))
                    .count();
        }
    }
}
