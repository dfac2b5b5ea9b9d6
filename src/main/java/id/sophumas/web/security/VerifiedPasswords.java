package id.sophumas.web.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers for a minute which passwords were right, since bcrypt on every request of HTTP Basic would be slow by design. Kept is a hash over
 * user, password and the stored hash, salted anew at each start: a changed password is forgotten at once, and no password can be read back.
 */
@Component
class VerifiedPasswords {

    private static final long LIFE_NANOS = 60_000_000_000L;
    private static final int LIMIT = 1_000;

    private final byte[] salt = new SecureRandom().generateSeed(32);
    private final Map<ByteBuffer, Long> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Long> eldest) {
            return size() > LIMIT;
        }
    };

    synchronized boolean contains(String user, String password, String stored) {
        ByteBuffer key = key(user, password, stored);
        Long since = verified.get(key);
        if (since != null && System.nanoTime() - since > LIFE_NANOS) {
            verified.remove(key);
            return false;
        }
        return since != null;
    }

    synchronized void add(String user, String password, String stored) {
        verified.put(key(user, password, stored), System.nanoTime());
    }

    private ByteBuffer key(String user, String password, String stored) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            for (String part : new String[] {user, password, stored}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return ByteBuffer.wrap(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
