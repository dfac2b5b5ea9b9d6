package id.sophumas.channel.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.Account;
import id.sophumas.refusal.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the key comes from, and how wrong ones are refused. */
class TokenKeysTest {

    private static final Account ACCOUNT = new Account("x-biro", "x", "akun-7");
    private static final Credential CREDENTIAL = Credential.configured("akses", "segar");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 31, 33, 64})
    void shouldRefuseAKeyThatIsNotOf32Bytes(int bytes) {
        String key = bytes == 0 ? "=" : Base64.getEncoder().encodeToString(new byte[bytes]);

        assertThatThrownBy(() -> new TokenKeys(properties(key, null)))
                .isInstanceOfSatisfying(StartRefused.class, told -> {
                    assertThat(told).hasMessageContaining("SOP_TOKEN_KEY").hasMessageContaining("32 byte");
                    assertThat(told.action()).contains("openssl rand -base64 32");
                });
    }

    @Test
    void shouldNotShowAKeyThatItRefuses() {
        assertThatThrownBy(() -> new TokenKeys(properties("kunci-yang-rahasia", null)))
                .satisfies(told -> assertThat(told.getMessage() + ((StartRefused) told).action())
                        .doesNotContain("kunci-yang-rahasia"));
    }

    @Test
    void shouldNotNeedAKeyBeforeSomethingIsToBeKept() {
        assertThat(new TokenKeys(properties(null, null))).isNotNull();
    }

    @Test
    void shouldRefuseToKeepATokenWithoutAKeyWhereNoneMayBeMade() {
        assertThatThrownBy(() -> new TokenKeys(properties(" ", null)).cipher("x-biro"))
                .isInstanceOfSatisfying(StartRefused.class, told -> {
                    assertThat(told).hasMessageContaining("x-biro").hasMessageContaining("SOP_TOKEN_KEY");
                    assertThat(told.action()).contains("openssl rand -base64 32");
                });
    }

    @Test
    void shouldMakeAKeyThatItsOwnerAloneMayReadAndFindItAgain() throws Exception {
        Path file = folder.resolve("data").resolve("token.key");
        TokenCipher first = new TokenKeys(properties(null, file)).cipher("x-biro");
        String sealed = first.seal(ACCOUNT, CREDENTIAL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new TokenKeys(properties(null, file)).cipher("x-biro").open(ACCOUNT, first.keyId(), sealed))
                .contains(CREDENTIAL);
    }

    @Test
    void shouldSayWhereAKeyFileIsNoKey() throws Exception {
        Path file = Files.writeString(folder.resolve("token.key"), "bukan kunci");

        assertThatThrownBy(() -> new TokenKeys(properties(null, file)).cipher("x-biro"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("token.key")
                .hasMessageNotContaining("bukan kunci");
    }

    @Test
    void shouldSayWhereAKeyFileCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("berkas"), "").resolve("token.key");

        assertThatThrownBy(() -> new TokenKeys(properties(null, file)).cipher("x-biro"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("token.key");
    }

    @Test
    void shouldNotPrintAKey() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(properties(key, null).toString()).doesNotContain(key);
    }

    private static TokenProperties properties(String key, Path file) {
        return new TokenProperties(key, List.of(), file, 0.75, Duration.ofMinutes(1));
    }
}
