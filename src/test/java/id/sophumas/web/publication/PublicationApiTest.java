package id.sophumas.web.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sophumas.engine.posting.StuckPostings;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.publication.Posting;
import id.sophumas.publication.PostingOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(
        classes = PublicationApiTestApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:publicationapi;DB_CLOSE_DELAY=-1",
            "sop.media.path=target/test-media",
            "sop.public-url=https://humas.example"
        })
class PublicationApiTest {

    @Autowired
    MateriService contents;

    @Autowired
    Approvals approvals;

    @Autowired
    Posting posting;

    @Autowired
    PublicationApiTestApplication.Somebody caller;

    @Autowired
    StuckPostings postings;

    @Autowired
    JdbcClient jdbc;

    MockMvc mvc;

    @Autowired
    void mvc(WebApplicationContext application) {
        mvc = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @BeforeEach
    void asAuditor() {
        caller.is("auditor");
    }

    @Test
    void shouldShowADraftAsItWouldAppear() throws Exception {
        caller.is("pelaksana");

        preview("""
                        {"kanal": ["portal", "instagram", "x"], "judul": "Judul", "isi": "Isi berita.", "tautan": "https://example.go.id/a",
                         "teks": {"x": "%s"},
                         "media": [{"nama": "foto.jpg", "jenis": "image/jpeg", "ukuran": 1000, "lebar": 3000, "tinggi": 1000, "pemotongan": "potong"}]}
                        """.formatted("a".repeat(300)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].judul").value("Judul"))
                .andExpect(jsonPath("$[0].teks").value("Isi berita."))
                .andExpect(jsonPath("$[0].media[0].lebar").value(3000))
                .andExpect(jsonPath("$[1].judul").doesNotExist())
                .andExpect(jsonPath("$[1].teks").value("Judul\n\nIsi berita."))
                .andExpect(jsonPath("$[1].media[0].lebar").value(1440))
                .andExpect(jsonPath("$[2].panjang").value(300))
                .andExpect(jsonPath("$[2].batas").value(280))
                .andExpect(jsonPath("$[2].pelanggaran[0].pesan", containsString("300")));
    }

    @Test
    void shouldShowNothingOfADraftForAChannelThatIsNone() throws Exception {
        caller.is("pelaksana");
        preview("{\"kanal\": [\"radio\"]}").andExpect(status().isBadRequest());
        preview("{\"kanal\": [\"x\"], \"media\": [{}]}").andExpect(status().isOk());
        caller.is("auditor");
        preview("{\"kanal\": [\"x\"]}").andExpect(status().isForbidden());
    }

    private ResultActions preview(String draft) throws Exception {
        return mvc.perform(
                post("/api/pratinjau").contentType(MediaType.APPLICATION_JSON).content(draft));
    }

    @Test
    void shouldTellWhereContentWasPosted() throws Exception {
        MateriVersion content = written("Berita");
        contents.bind(content.materiId(), "run-1", "rilis");
        approvals.approve("run-1", "userTask_tinjau", content, "kepala");
        posting.publish(new PostingOrder("run-1", "portal", content.materiId(), 1, content.sha256()));

        mvc.perform(get("/api/publikasi").param("processInstanceId", "run-1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].kanal").value("portal"))
                .andExpect(jsonPath("$[0].status").value("PUBLISHED"))
                .andExpect(jsonPath("$[0].url").value("https://humas.example/publikasi/berita"))
                .andExpect(jsonPath("$[0].remoteId").isNotEmpty())
                .andExpect(jsonPath("$[0].versi").value(1))
                .andExpect(jsonPath("$[0].sha256").value(content.sha256()))
                .andExpect(jsonPath("$[0].percobaan").value(1))
                .andExpect(jsonPath(
                        "$[0].waktu", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+07:00")))
                .andExpect(jsonPath("$[0].pesan").isEmpty());
    }

    @Test
    void shouldTellThatNothingWasPostedYet() throws Exception {
        mvc.perform(get("/api/publikasi").param("processInstanceId", "run-2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "pelaksana,200",
        "kepala,200",
        "pimpinan,200",
        "auditor,200",
        "camunda-admin,200",
        "orangLain,403",
        "pemilikProses,403"
    })
    void shouldTellItToThePeopleOfTheSopAndToAuditors(String role, int expected) throws Exception {
        caller.is(role);

        mvc.perform(get("/api/publikasi").param("processInstanceId", "run-2")).andExpect(status().is(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "?processInstanceId=tidak-ada,404",
        "?processInstanceId=,400",
        "'',400",
        "?processInstanceId=%20,400",
        "?processInstanceId=%27%3B--,404"
    })
    void shouldAnswerWrongQuestionsWithAProblem(String query, int expected) throws Exception {
        mvc.perform(get(java.net.URI.create("/api/publikasi" + query)))
                .andExpect(status().is(expected))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void shouldListTheChannelsAndWhichMayBeChosen() throws Exception {
        mvc.perform(get("/api/kanal"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(10)))
                .andExpect(jsonPath("$[0].kanal").value("portal"))
                .andExpect(jsonPath("$[0].nama").value("Portal berita"))
                .andExpect(jsonPath("$[0].aktif").value(true))
                .andExpect(jsonPath("$[?(@.aktif == true)]", hasSize(1)))
                .andExpect(jsonPath("$[*].kanal", hasItem("mastodon")));
    }

    @ParameterizedTest
    @CsvSource({"x,280,X,4", "instagram,2200,CHARACTERS,10", "facebook,63206,CHARACTERS,10", "mastodon,500,MASTODON,4"})
    void shouldTellFormsWhatEachChannelTakes(String channel, int max, String counting, int files) throws Exception {
        String one = "$[?(@.kanal == '" + channel + "')].";
        mvc.perform(get("/api/kanal/kemampuan"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(10)))
                .andExpect(jsonPath(one + "teksMaks").value(max))
                .andExpect(jsonPath(one + "hitungan").value(counting))
                .andExpect(jsonPath(one + "media.jumlahMaks").value(files));
    }

    @Test
    void shouldShowAPostAsItWillAppearOnEachChannel() throws Exception {
        MateriVersion content = written("Berita");

        preview(content.materiId(), "x")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.judul").isEmpty())
                .andExpect(jsonPath("$.teks").value("Khusus X"))
                .andExpect(jsonPath("$.panjang").value(8))
                .andExpect(jsonPath("$.batas").value(280))
                .andExpect(jsonPath("$.pelanggaran", hasSize(0)));
        preview(content.materiId(), "portal")
                .andExpect(jsonPath("$.judul").value("Berita"))
                .andExpect(jsonPath("$.teks").value("Isi"));
        preview(content.materiId(), "instagram")
                .andExpect(jsonPath("$.teks").value("Berita\n\nIsi"))
                .andExpect(jsonPath("$.pelanggaran[0].pesan", containsString("gambar atau video")));
    }

    @Test
    void shouldRefuseThePreviewOfWhatIsNotThereOrNotTheirs() throws Exception {
        MateriVersion content = written("Berita");

        preview(content.materiId(), "tidakAda").andExpect(status().isBadRequest());
        preview("tidak-ada", "portal").andExpect(status().isNotFound());
        mvc.perform(get("/api/pratinjau")
                        .param("materiId", content.materiId())
                        .param("kanal", "portal")
                        .param("versi", "9"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/pratinjau")
                        .param("materiId", content.materiId())
                        .param("kanal", "portal")
                        .param("versi", "x"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/pratinjau").param("materiId", content.materiId())).andExpect(status().isBadRequest());
        caller.is("orangLain");
        preview(content.materiId(), "portal").andExpect(status().isForbidden());
    }

    @Test
    void shouldTakeAPersonsWordForAPostThatNobodyElseCanTell() throws Exception {
        String post = inDoubt("run-7");
        caller.is("kepala");

        settle(post, "{\"putusan\": \"sudahTayang\", \"tautan\": \"https://t.me/kanal/7\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("PUBLISHED"))
                .andExpect(jsonPath("$.url").value("https://t.me/kanal/7"));

        verify(postings).goOn("run-7", "telegram");
        mvc.perform(get("/api/publikasi/" + post + "/bukti"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.akun").value("@kanal"))
                .andExpect(jsonPath("$.penyelesaian[0].putusan").value("SUDAH_TAYANG"))
                .andExpect(jsonPath("$.penyelesaian[0].oleh").value("seseorang"))
                .andExpect(jsonPath("$.penyelesaian[0].sebelumnya").value("UNKNOWN"))
                .andExpect(jsonPath("$.penyelesaian[0].pada.utc").isNotEmpty());
        settle(post, "{\"putusan\": \"dibatalkan\", \"alasan\": \"Salah\"}").andExpect(status().isConflict());
    }

    @Test
    void shouldAskHowItIsKnownWhereAPostHasNoAddress() throws Exception {
        String post = inDoubt("run-10", "email");
        caller.is("kepala");

        settle(post, "{\"putusan\": \"sudahTayang\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("bagaimana dipastikan")));
        settle(post, "{\"putusan\": \"sudahTayang\", \"alasan\": \"Redaksi membalas.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("PUBLISHED"))
                .andExpect(jsonPath("$.url").isEmpty());
        mvc.perform(get("/api/publikasi/" + post + "/bukti"))
                .andExpect(jsonPath("$.penyelesaian[0].alasan").value("Redaksi membalas."));
    }

    @Test
    void shouldSendAgainWhatAPersonSaysIsNotThereAndNotWhatWasGivenUp() throws Exception {
        String again = inDoubt("run-8");
        String givenUp = inDoubt("run-9");
        caller.is("camunda-admin");

        settle(again, "{\"putusan\": \"belumTayang\"}")
                .andExpect(jsonPath("$.status").value("PREPARED"))
                .andExpect(jsonPath("$.pesan", containsString("Dipastikan belum tayang")));
        settle(givenUp, "{\"putusan\": \"dibatalkan\", \"alasan\": \"Acara batal\"}")
                .andExpect(jsonPath("$.status").value("REJECTED"))
                .andExpect(jsonPath("$.pesan", containsString("Acara batal")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kepala|{}|400",
                "kepala|{\"putusan\": \"mungkin\"}|400",
                "kepala|{\"putusan\": \"sudahTayang\"}|400",
                "kepala|{\"putusan\": \"sudahTayang\", \"tautan\": \"javascript:alert(1)\"}|400",
                "kepala|{\"putusan\": \"dibatalkan\", \"alasan\": \" \"}|400",
                "kepala|tidak sah|400",
                "pelaksana|{\"putusan\": \"belumTayang\"}|403",
                "auditor|{\"putusan\": \"belumTayang\"}|403",
                "orangLain|{\"putusan\": \"belumTayang\"}|403"
            })
    void shouldRefuseASettlementThatSaysNothingOrComesFromSomebodyElse(String role, String body, int expected)
            throws Exception {
        String post = inDoubt("run-" + UUID.randomUUID());
        caller.is(role);

        settle(post, body)
                .andExpect(status().is(expected))
                .andExpect(jsonPath("$.detail").isNotEmpty());

        caller.is("auditor");
        mvc.perform(get("/api/publikasi/" + post + "/bukti"))
                .andExpect(jsonPath("$.publikasi.status").value("UNKNOWN"));
    }

    @Test
    void shouldRefuseToSettleOrProveWhatIsNotThereOrNotTheirs() throws Exception {
        String post = inDoubt("run-10");
        settle("tidak-ada", "{\"putusan\": \"belumTayang\"}").andExpect(status().isNotFound());
        mvc.perform(get("/api/publikasi/tidak-ada/bukti")).andExpect(status().isNotFound());
        caller.is("orangLain");
        mvc.perform(get("/api/publikasi/" + post + "/bukti")).andExpect(status().isForbidden());
    }

    private ResultActions settle(String post, String body) throws Exception {
        return mvc.perform(post("/api/publikasi/" + post + "/penyelesaian")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    /** A post whose fate only a person can tell. */
    private String inDoubt(String run) {
        return inDoubt(run, "telegram");
    }

    private String inDoubt(String run, String kanal) {
        MateriVersion content = written("Berita");
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into publikasi (id, process_instance_id, kanal, akun, materi_id, versi, sha256, status, percobaan,"
                                + " pegangan, siap, dibuat_pada, waktu, revisi) values (?, ?, ?, '@kanal', ?, 1, ?, 'UNKNOWN', 1,"
                                + " '{}', true, current_timestamp, current_timestamp, 3)")
                .params(id, run, kanal, content.materiId(), content.sha256())
                .update();
        return id;
    }

    private ResultActions preview(String materiId, String kanal) throws Exception {
        return mvc.perform(get("/api/pratinjau")
                .param("materiId", materiId)
                .param("versi", "1")
                .param("kanal", kanal));
    }

    private MateriVersion written(String title) {
        return contents.create(
                new MateriDraft(title, "Isi", Map.of("x", "Khusus X"), null, List.of()),
                List.of(),
                new Author("pelaksana", Set.of("pelaksana")));
    }
}
