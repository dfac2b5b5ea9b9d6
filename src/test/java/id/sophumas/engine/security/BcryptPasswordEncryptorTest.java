package id.sophumas.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BcryptPasswordEncryptorTest {

    private final BcryptPasswordEncryptor encryptor = new BcryptPasswordEncryptor(4);

    @Test
    void shouldKeepABcryptHashOfTheStrengthAskedFor() {
        assertThat(encryptor.encrypt("rahasia")).startsWith("$2a$04$").hasSize(60);
    }

    @Test
    void shouldKnowThePasswordAgainAndNoOther() {
        String hash = encryptor.encrypt("rahasia");

        assertThat(encryptor.check("rahasia", hash)).isTrue();
        assertThat(encryptor.check("rahasiA", hash)).isFalse();
    }

    @Test
    void shouldReadLongPasswordsToTheirEnd() {
        String beginning = "x".repeat(200);
        String hash = encryptor.encrypt(beginning + "a");

        assertThat(encryptor.check(beginning + "a", hash)).isTrue();
        assertThat(encryptor.check(beginning + "b", hash)).isFalse();
    }
}
