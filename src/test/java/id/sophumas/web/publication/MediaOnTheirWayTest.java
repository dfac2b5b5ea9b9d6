package id.sophumas.web.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Author;
import id.sophumas.materi.IncomingFile;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.MediaDraft;
import id.sophumas.materi.SampleFilms;
import id.sophumas.materi.Samples;
import id.sophumas.materi.Sha256;
import id.sophumas.materi.TaggedPictures;
import id.sophumas.publication.OutgoingFile;
import id.sophumas.publication.OutgoingFiles;
import id.sophumas.publication.Posting;
import id.sophumas.publication.PostingOrder;
import id.sophumas.publication.Publication;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pictures and films between approval and platform: seen before they go, fetched while they go, proved after they went. */
@SpringBootTest(
        classes = PublicationApiTestApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:publicationapi;DB_CLOSE_DELAY=-1",
            "sop.media.path=target/test-media",
            "sop.public-url=https://humas.example"
        })
class MediaOnTheirWayTest {

    @Autowired
    MateriService contents;

    @Autowired
    Approvals approvals;

    @Autowired
    Posting posting;

    @Autowired
    OutgoingFiles outgoing;

    @Autowired
    PublicationApiTestApplication.Somebody caller;

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
    void shouldDeliverToAnybodyWhoKnowsTheAddressWhatIsOnItsWay() throws Exception {
        byte[] photo = Samples.jpeg(80, 60);
        OutgoingFile file = posted(Samples.file("foto.jpg", photo));
        caller.is("orangLain");

        mvc.perform(get(address(file)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().longValue("Content-Length", photo.length))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(content().bytes(photo));
        mvc.perform(head(address(file)))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Content-Length", photo.length));
    }

    @Test
    void shouldDeliverAFilmPieceByPiece() throws Exception {
        byte[] film = SampleFilms.mp4(4);
        OutgoingFile file = posted(Samples.file("film.mp4", film));

        mvc.perform(get(address(file)).header("Range", "bytes=100-299"))
                .andExpect(status().isPartialContent())
                .andExpect(content().contentType("video/mp4"))
                .andExpect(header().string("Content-Range", "bytes 100-299/" + film.length))
                .andExpect(content().bytes(Arrays.copyOfRange(film, 100, 300)));
        mvc.perform(get(address(file)).header("Range", "bytes=999999-"))
                .andExpect(status().isRequestedRangeNotSatisfiable());
    }

    @Test
    void shouldKnowNoOtherAddress() throws Exception {
        OutgoingFile file = posted(Samples.file("foto.jpg", Samples.jpeg(80, 60)));
        String key = file.kunci();
        for (String name : List.of(
                key,
                key + ".png",
                key + ".jpg.jpg",
                key.substring(1) + ".jpg",
                "0".repeat(48) + ".jpg",
                file.sha256() + ".jpg",
                "%2e%2e%2f" + key + ".jpg",
                "..%5C" + key + ".jpg",
                "foto.jpg")) {
            mvc.perform(get(URI.create("/publikasi/kiriman/" + name))).andExpect(status().isNotFound());
        }
    }

    @Test
    void shouldForgetTheAddressADayLater() throws Exception {
        OutgoingFile file = posted(Samples.file("foto.jpg", Samples.jpeg(80, 60)));
        jdbc.sql("update publikasi_berkas set terbuka_sampai = dateadd(second, -1, current_timestamp) where kunci = ?")
                .param(file.kunci())
                .update();

        mvc.perform(get(address(file))).andExpect(status().isNotFound());
    }

    @Test
    void shouldProveWhatWasApprovedAndWhatWentOut() throws Exception {
        byte[] photo = TaggedPictures.jpegWithExif(Samples.jpeg(80, 60), 6, true);
        byte[] pdf = Samples.pdf();
        Publication post = publish(Samples.file("foto.jpg", photo), Samples.file("siaran.pdf", pdf));
        String sent = outgoing.of(post.id()).get(0).sha256();

        mvc.perform(get("/api/publikasi/" + post.id() + "/bukti"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.berkas", hasSize(2)))
                .andExpect(jsonPath("$.berkas[0].nama").value("foto.jpg"))
                .andExpect(jsonPath("$.berkas[0].sha256").value(Sha256.of(photo)))
                .andExpect(jsonPath("$.berkas[0].kirim.sha256").value(sent))
                .andExpect(jsonPath("$.berkas[0].kirim.lebar").value(60))
                .andExpect(jsonPath("$.berkas[0].kirim.kunci").doesNotExist())
                .andExpect(jsonPath("$.berkas[1].kirim.sha256").value(Sha256.of(pdf)));
        assertThat(sent).isNotEqualTo(Sha256.of(photo));
    }

    @Test
    void shouldShowAPictureAsItWillGoOutAndSayWhatIsChanged() throws Exception {
        MateriVersion content = written("potong", Samples.file("foto & peta.png", Samples.png(1200, 400)));

        String preview = preview(content, "instagram")
                .andExpect(jsonPath("$.pelanggaran", hasSize(0)))
                .andExpect(jsonPath("$.media[0].nama").value("foto & peta.png"))
                .andExpect(jsonPath("$.media[0].jenis").value("image/png"))
                .andExpect(jsonPath("$.media[0].keluar.jenis").value("image/jpeg"))
                .andExpect(jsonPath("$.media[0].keluar.keterangan")
                        .value("Gambar ini diubah menjadi JPEG 764 x 400 piksel, dipotong di tengah."))
                .andReturn()
                .getResponse()
                .getContentAsString();
        byte[] shown = picture(preview).andReturn().getResponse().getContentAsByteArray();

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(764, 400);
    }

    @Test
    void shouldShowAPictureUnchangedThatGoesOutUnchanged() throws Exception {
        byte[] photo = Samples.jpeg(1200, 900);
        MateriVersion content = written("bantalan", Samples.file("foto.jpg", photo));

        String preview = preview(content, "instagram")
                .andExpect(jsonPath("$.media[0].keluar").isEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();

        picture(preview).andExpect(content().bytes(photo));
    }

    @Test
    void shouldShowNoPictureThatWasChangedBehindOurBack() throws Exception {
        byte[] photo = TaggedPictures.jpegWithExif(Samples.jpeg(81, 60), 1, true);
        MateriVersion content = written("bantalan", Samples.file("foto.jpg", photo));
        String preview = preview(content, "portal")
                .andExpect(jsonPath("$.pelanggaran", hasSize(0)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Path stored = Path.of("target/test-media", Sha256.of(photo).substring(0, 2), Sha256.of(photo));
        Files.write(stored, Arrays.copyOf(photo, 600));

        mvc.perform(get(URI.create(JsonPath.read(preview, "$.media[0].url"))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("\"foto.jpg\" dalam penyimpanan telah berubah")));

        Files.write(stored, photo);
        mvc.perform(get(URI.create(JsonPath.read(preview, "$.media[0].url")))).andExpect(status().isOk());
    }

    @Test
    void shouldSayWhichFilmIsTooLong() throws Exception {
        MateriVersion content = written("bantalan", Samples.file("rapat.mp4", SampleFilms.mp4(200)));

        preview(content, "x")
                .andExpect(jsonPath("$.pelanggaran[0].pesan")
                        .value("Video \"rapat.mp4\" terlalu panjang untuk X: 200 detik, paling lama 140 detik."));
        preview(content, "youtube").andExpect(jsonPath("$.pelanggaran", hasSize(0)));
    }

    @Test
    void shouldShowNoPictureToStrangers() throws Exception {
        MateriVersion content = written("bantalan", Samples.file("foto.png", Samples.png(400, 400)));
        caller.is("orangLain");

        mvc.perform(get("/api/pratinjau/media")
                        .param("materiId", content.materiId())
                        .param("versi", "1")
                        .param("kanal", "instagram")
                        .param("nama", "foto.png"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void shouldNotTellTheKeysOfAddressesToAnybody() throws Exception {
        Publication post = publish(Samples.file("foto.jpg", Samples.jpeg(80, 60)));
        String key = outgoing.of(post.id()).get(0).kunci();

        mvc.perform(get("/api/publikasi/" + post.id() + "/bukti"))
                .andExpect(content().string(not(containsString(key))));
    }

    private ResultActions preview(MateriVersion content, String kanal) throws Exception {
        return mvc.perform(get("/api/pratinjau")
                        .param("materiId", content.materiId())
                        .param("kanal", kanal))
                .andExpect(status().isOk());
    }

    private ResultActions picture(String preview) throws Exception {
        return mvc.perform(get(URI.create(JsonPath.read(preview, "$.media[0].url"))))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"));
    }

    private OutgoingFile posted(IncomingFile file) {
        return outgoing.of(publish(file).id()).get(0);
    }

    private Publication publish(IncomingFile... files) {
        String run = "run-" + UUID.randomUUID();
        MateriVersion content = written("bantalan", files);
        contents.bind(content.materiId(), run, "rilis");
        approvals.approve(run, "userTask_tinjau", content, "kepala");
        return posting.publish(new PostingOrder(run, "portal", content.materiId(), 1, content.sha256()));
    }

    private MateriVersion written(String framing, IncomingFile... files) {
        List<MediaDraft> media = Arrays.stream(files)
                .map(file -> new MediaDraft(file.name(), "Rapat", framing))
                .toList();
        return contents.create(
                new MateriDraft("Berita", "Isi", Map.of(), null, media),
                List.of(files),
                new Author("pelaksana", Set.of("pelaksana")));
    }

    private static String address(OutgoingFile file) {
        return "/publikasi/kiriman/" + file.publicName();
    }
}
