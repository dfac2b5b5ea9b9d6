package id.sophumas.channel.token;

import id.sophumas.refusal.StartRefused;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys that credentials are encrypted with: from the environment, in the try-out profile from a file of its own. */
@Component
class TokenKeys {

    private static final int BYTES = 32;
    private static final String MAKE_ONE =
            "Buat kunci dengan \"openssl rand -base64 32\", isikan ke variabel lingkungan SOP_TOKEN_KEY, dan simpan di tempat yang aman"
                    + " (set SOP_TOKEN_KEY to 32 random bytes in Base64).";

    private final TokenProperties properties;
    private final List<byte[]> configured = new ArrayList<>();
    private TokenCipher cipher;

    TokenKeys(TokenProperties properties) {
        this.properties = properties;
        if (isGiven(properties.key())) {
            configured.add(key(properties.key(), "SOP_TOKEN_KEY"));
        }
        properties.previousKeys().stream()
                .filter(TokenKeys::isGiven)
                .forEach(each -> configured.add(key(each, "SOP_TOKEN_PREVIOUSKEYS")));
    }

    /**
     * What encrypts and decrypts.
     *
     * @param channel the channel that needs it
     * @throws StartRefused where there is no key and none may be made
     */
    synchronized TokenCipher cipher(String channel) {
        if (cipher == null) {
            List<byte[]> keys = new ArrayList<>();
            if (!isGiven(properties.key())) {
                keys.add(ownKey(channel));
            }
            keys.addAll(configured);
            cipher = new TokenCipher(keys);
        }
        return cipher;
    }

    private byte[] ownKey(String channel) {
        if (properties.keyFile() == null) {
            throw new StartRefused(
                    "Kanal \"%s\" memakai token yang diperbarui sendiri oleh aplikasi, tetapi kunci penyimpannya (SOP_TOKEN_KEY) belum diisi. / This channel's tokens are renewed and need a key to be kept with."
                            .formatted(channel),
                    MAKE_ONE);
        }
        return key(
                new KeyFile(properties.keyFile()).content(),
                properties.keyFile().toString());
    }

    private static byte[] key(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // as below
        }
        throw new StartRefused(
                "Kunci pada %s tidak sah: harus tepat 32 byte dalam Base64. / The key must be exactly 32 bytes in Base64."
                        .formatted(where),
                MAKE_ONE);
    }

    private static boolean isGiven(String key) {
        return key != null && !key.isBlank();
    }
}
