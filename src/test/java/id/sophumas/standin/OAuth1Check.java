package id.sophumas.standin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether a call is signed as RFC 5849 says, written for itself so that it shares no mistake with the one who signs. */
final class OAuth1Check {

    private static final Pattern PAIR = Pattern.compile("(oauth_\\w+)=\"([^\"]*)\"");

    private OAuth1Check() {}

    /** @param address scheme, host, port and path of the call */
    static boolean isSigned(
            Call call, String address, String consumerKey, String consumerSecret, String token, String tokenSecret) {
        String header = call.header("authorization");
        if (header == null || !header.startsWith("OAuth ")) {
            return false;
        }
        Map<String, String> parameters = new TreeMap<>(call.query());
        Matcher pair = PAIR.matcher(header);
        while (pair.find()) {
            parameters.put(pair.group(1), URLDecoder.decode(pair.group(2), StandardCharsets.UTF_8));
        }
        String signature = parameters.remove("oauth_signature");
        long age = System.currentTimeMillis() / 1000 - Long.parseLong(parameters.getOrDefault("oauth_timestamp", "0"));
        String all = parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        String base = call.method() + "&" + encoded(address) + "&" + encoded(all);
        return consumerKey.equals(parameters.get("oauth_consumer_key"))
                && token.equals(parameters.get("oauth_token"))
                && Math.abs(age) < 300
                && hmac(encoded(consumerSecret) + "&" + encoded(tokenSecret), base)
                        .equals(signature);
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
