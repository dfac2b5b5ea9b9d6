package id.sophumas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sophumas.materi.Approvals;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        classes = PublicationTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:lease;DB_CLOSE_DELAY=-1",
            "sop.channels.tiruan.enabled=true",
            "sop.publication.lease=1s",
            "sop.publication.check=200ms",
            "sop.media.path=target/test-media"
        })
class LeaseTest {

    @Autowired
    Posting posting;

    @Autowired
    Publications publications;

    @Autowired
    MateriService contents;

    @Autowired
    Approvals approvals;

    @Autowired
    ScriptedChannel platform;

    @Autowired
    JdbcClient jdbc;

    @Test
    void shouldNotTakeALongCallForADeadNode() throws Exception {
        MateriVersion content = contents.create(
                new MateriDraft("Video panjang", "", Map.of(), null, List.of()),
                List.of(),
                new Author("pelaksana", Set.of("pelaksana")));
        contents.bind(content.materiId(), "p1", "rilis");
        approvals.approve("p1", "userTask_tinjau", content, "kepala");
        platform.hold();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<Publication> call = threads.submit(
                () -> posting.publish(new PostingOrder("p1", "tiruan", content.materiId(), 1, content.sha256())));
        platform.awaitCall();
        OffsetDateTime first = leasedUntil();

        await().until(() -> leasedUntil().isAfter(first.plusSeconds(2)));
        assertThat(publications.of("p1").get(0).status()).isEqualTo(Status.SENDING);
        platform.letGo();

        assertThat(call.get().percobaan()).isEqualTo(1);
        assertThat(platform.posts()).hasSize(1);
        threads.shutdown();
    }

    private OffsetDateTime leasedUntil() {
        return jdbc.sql("select sewa_sampai from publikasi")
                .query(OffsetDateTime.class)
                .single();
    }
}
