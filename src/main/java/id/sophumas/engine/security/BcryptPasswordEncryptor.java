package id.sophumas.engine.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Keeps passwords as bcrypt hashes. bcrypt reads 72 bytes at most, and the engine appends its own salt to the password: both go through
 * SHA-256 first, so that nothing of a long password is cut off.
 */
class BcryptPasswordEncryptor implements PasswordEncryptor {

    private final int strength;

    /** @param strength base-2 logarithm of the rounds, 4 to 31 */
    BcryptPasswordEncryptor(int strength) {
        this.strength = strength;
    }

    @Override
    public String encrypt(String password) {
        return BCrypt.hashpw(digest(password), BCrypt.gensalt(strength));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return BCrypt.checkpw(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-sha256";
    }

    private static String digest(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
