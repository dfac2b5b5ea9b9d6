package id.sophumas.web.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The third-party files that are kept among ours are those of their makers. */
class KeptLibrariesTest {

    private static final Path KEPT = Path.of("src/main/resources/static/js/pustaka");

    @Test
    void shouldKeepThemAsTheirMakersReleasedThem() throws IOException, NoSuchAlgorithmException {
        List<String> sums = Files.readAllLines(KEPT.resolve("SHA256SUMS"));

        assertThat(sums).hasSizeGreaterThan(5);
        for (String line : sums) {
            String[] sum = line.split(" +", 2);
            byte[] bytes = Files.readAllBytes(KEPT.resolve(sum[1]));
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(hash).as(sum[1]).isEqualTo(sum[0]);
        }
    }
}
