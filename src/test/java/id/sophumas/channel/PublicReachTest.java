package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicReachTest {

    private static final Attachment PHOTO =
            new Attachment("foto.jpg", "", "image/jpeg", 1, "0".repeat(64), 800, 600, null, () -> null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://[::1]:8080",
                "humas.go.id",
                "https:// humas.go.id",
                ""
            })
    void shouldSayWhereAPlatformWouldFetchInVain(String publicUrl) throws Exception {
        PublicReach reach = reach(publicUrl, null);

        assertThat(reach.violation(post("instagram", PHOTO)))
                .hasValueSatisfying(violation -> assertThat(violation.pesan())
                        .startsWith("Instagram mengambil sendiri gambar dan video")
                        .contains("sop.public-url"));
        assertThat(reach.reaches("instagram")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://humas.go.id/app", "https://humas.go.id:8443/", "http://humas.go.id"})
    void shouldTakeAPublicAddressAsGiven(String publicUrl) throws Exception {
        assertThat(reach(publicUrl, null).violation(post("instagram", PHOTO))).isEmpty();
    }

    @Test
    void shouldLetAPlatformOnThisMachineFetchFromThisMachine() throws Exception {
        assertThat(reach("http://localhost:8080", "http://127.0.0.1:8091/instagram")
                        .violation(post("instagram", PHOTO)))
                .isEmpty();
        assertThat(reach("http://localhost:8080", "https://graph.facebook.com").violation(post("instagram", PHOTO)))
                .isPresent();
    }

    @Test
    void shouldAskForNoAddressWhereNothingIsFetched() throws Exception {
        PublicReach reach = reach("http://localhost:8080", null);

        assertThat(reach.violation(post("facebook"))).as("text only").isEmpty();
        assertThat(reach.violation(post("x", PHOTO))).as("uploaded").isEmpty();
        assertThat(reach.violation(post("tidak-dikenal", PHOTO))).isEmpty();
    }

    private static PublicReach reach(String publicUrl, String baseUrl) throws Exception {
        return new PublicReach(
                new CapabilityCatalogue(new MockEnvironment()),
                new ChannelProperties(Map.of("instagram", new ChannelProperties.Switch(true, null, baseUrl))),
                new PublicSite(publicUrl, null));
    }

    private static Post post(String kanal, Attachment... files) {
        return new Post(
                new LedgerKey("run", kanal, "akun", "materi", 1),
                "0".repeat(64),
                "Judul",
                "Isi",
                Optional.empty(),
                null,
                List.of(files));
    }
}
