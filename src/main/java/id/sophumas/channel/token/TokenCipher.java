package id.sophumas.channel.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sophumas.channel.Account;
import id.sophumas.materi.Sha256;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts credentials with AES-256-GCM, so that whoever reads or changes the database has nothing of them. */
final class TokenCipher {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NONCE = 16;
    private static final int ID = 12;

    private final String keyId;
    private final Map<String, BytesEncryptor> byKey = new LinkedHashMap<>();

    /** @param keys of 32 bytes each; the first encrypts, all decrypt */
    TokenCipher(List<byte[]> keys) {
        keyId = id(keys.get(0));
        for (byte[] key : keys) {
            byKey.put(
                    id(key),
                    new AesBytesEncryptor(
                            new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(NONCE), CipherAlgorithm.GCM));
        }
    }

    /** Which key encrypts; says nothing of the key. */
    String keyId() {
        return keyId;
    }

    /** The account stands inside: a row that somebody copied to another account does not open there. */
    String seal(Account account, Credential credential) {
        try {
            byte[] plain = JSON.writeValueAsBytes(
                    new Sealed(account.channel(), account.id(), credential.access(), credential.refresh()));
            return Base64.getEncoder().encodeToString(byKey.get(keyId).encrypt(plain));
        } catch (JsonProcessingException notWithStrings) {
            throw new IllegalStateException("A credential could not be written");
        }
    }

    /** The credential; empty where none of the keys opens it, or it belongs to another account. */
    Optional<Credential> open(Account account, String key, String sealed) {
        BytesEncryptor encryptor = byKey.get(key);
        if (encryptor == null) {
            return Optional.empty();
        }
        try {
            byte[] plain = encryptor.decrypt(Base64.getDecoder().decode(sealed));
            Sealed read = JSON.readValue(plain, Sealed.class);
            return read.kanal().equals(account.channel()) && read.akun().equals(account.id())
                    ? Optional.of(Credential.configured(read.access(), read.refresh()))
                    : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException | IOException changed) {
            // Nothing of it is told: what was changed may still hold a credential.
            return Optional.empty();
        }
    }

    private static String id(byte[] key) {
        return Sha256.of(key).substring(0, ID);
    }

    private record Sealed(String kanal, String akun, String access, String refresh) {}
}
