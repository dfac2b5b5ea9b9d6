package id.sophumas.channel.x;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.UriUtils;

/** Signs each call for one user with HMAC-SHA1, as RFC 5849 says. */
final class OAuth1 implements Authorisation {

    private static final String ALGORITHM = "HmacSHA1";

    private final Credentials credentials;
    private final Clock clock;
    private final Supplier<String> nonce;

    /**
     * @param consumerKey names our application
     * @param consumerSecret proves it
     * @param token names the user who let it in
     * @param tokenSecret proves that
     */
    record Credentials(String consumerKey, String consumerSecret, String token, String tokenSecret) {

        /** Nothing of it in a log. */
        @Override
        public String toString() {
            return "Credentials[***]";
        }
    }

    OAuth1(Credentials credentials) {
        this(credentials, Clock.systemUTC(), () -> UUID.randomUUID().toString().replace("-", ""));
    }

    /**
     * @param clock the real one: the platform refuses signatures of another time
     * @param nonce a word that no other call of this second has
     */
    OAuth1(Credentials credentials, Clock clock, Supplier<String> nonce) {
        this.credentials = credentials;
        this.clock = clock;
        this.nonce = nonce;
    }

    @Override
    public String header(String method, URI address) {
        Map<String, String> oauth = new TreeMap<>();
        oauth.put("oauth_consumer_key", credentials.consumerKey());
        oauth.put("oauth_nonce", nonce.get());
        oauth.put("oauth_signature_method", "HMAC-SHA1");
        oauth.put("oauth_timestamp", String.valueOf(clock.instant().getEpochSecond()));
        oauth.put("oauth_token", credentials.token());
        oauth.put("oauth_version", "1.0");
        oauth.put("oauth_signature", signature(method, address, oauth));
        return oauth.entrySet().stream()
                .map(each -> "%s=\"%s\"".formatted(each.getKey(), encoded(each.getValue())))
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    /** RFC 5849, 3.4.2. */
    String signature(String method, URI address, Map<String, String> oauth) {
        try {
            String key = encoded(credentials.consumerSecret()) + "&" + encoded(credentials.tokenSecret());
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            byte[] base = base(method, address, oauth).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder().encodeToString(mac.doFinal(base));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** RFC 5849, 3.4.1.1. */
    private static String base(String method, URI address, Map<String, String> oauth) {
        List<String[]> pairs = new ArrayList<>(query(address));
        oauth.forEach((name, value) -> pairs.add(new String[] {encoded(name), encoded(value)}));
        String parameters = pairs.stream()
                .sorted(Comparator.<String[], String>comparing(pair -> pair[0]).thenComparing(pair -> pair[1]))
                .map(pair -> pair[0] + "=" + pair[1])
                .collect(Collectors.joining("&"));
        return method.toUpperCase(Locale.ROOT) + "&" + encoded(place(address)) + "&" + encoded(parameters);
    }

    /** RFC 5849, 3.4.1.2: without the query, and without the port that the scheme has anyway. */
    private static String place(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port + address.getRawPath();
    }

    private static List<String[]> query(URI address) {
        List<String[]> pairs = new ArrayList<>();
        if (address.getRawQuery() != null) {
            for (String each : address.getRawQuery().split("&")) {
                String[] pair = each.split("=", 2);
                pairs.add(new String[] {again(pair[0]), pair.length < 2 ? "" : again(pair[1])});
            }
        }
        return pairs;
    }

    private static String again(String encoded) {
        return encoded(UriUtils.decode(encoded, StandardCharsets.UTF_8));
    }

    /** RFC 5849, 3.6: everything but letters, digits, hyphen, full stop, underscore and tilde. */
    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
