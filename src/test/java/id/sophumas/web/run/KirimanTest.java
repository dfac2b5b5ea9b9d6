package id.sophumas.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.LedgerKey;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KirimanTest {

    private static final String ADDRESS = "https://x.com/humas/status/1";

    @Test
    void shouldLeadToWhatIsPublic() {
        Kiriman told = Kiriman.of(post(Status.PUBLISHED, ADDRESS, null, null), "X");

        assertThat(told).isEqualTo(new Kiriman("X", "sudah tayang", ADDRESS, null));
    }

    @Test
    void shouldSayWhoseTurnItIsWhereAPostHasFailed() {
        assertThat(Kiriman.of(post(Status.PREPARED, null, null, null), "X").keadaan())
                .isEqualTo("disiapkan");
        assertThat(Kiriman.of(post(Status.PREPARED, null, "X sedang terganggu.", null), "X")
                        .keadaan())
                .contains("dicoba lagi oleh sistem", "admin");
    }

    @Test
    void shouldTellWhatPeopleGaveUpFromWhatThePlatformRefused() {
        assertThat(Kiriman.of(post(Status.REJECTED, null, "Ditolak.", null), "X")
                        .keadaan())
                .isEqualTo("ditolak");
        assertThat(Kiriman.of(post(Status.REJECTED, null, "Batal.", "admin"), "X")
                        .keadaan())
                .isEqualTo("dibatalkan");
    }

    private static Publication post(Status status, String url, String message, String givenUpBy) {
        return new Publication(
                "1",
                new LedgerKey("proses", "x", "humas", "materi", 1),
                "0",
                status,
                1,
                null,
                url,
                Instant.EPOCH,
                null,
                message,
                null,
                null,
                null,
                null,
                givenUpBy,
                null,
                null);
    }
}
