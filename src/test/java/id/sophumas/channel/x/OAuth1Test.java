package id.sophumas.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OAuth1Test {

    private static final OAuth1.Credentials OF_X = new OAuth1.Credentials(
            "xvz1evFS4wEEPTGEFPHBog",
            "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
            "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");

    /** RFC 5849, section 1.2; it leaves out {@code oauth_version}, which is free. */
    @Test
    void shouldSignAsTheExampleOfTheStandard() {
        OAuth1 oauth = new OAuth1(
                new OAuth1.Credentials("dpf43f3p2l4k3l03", "kd94hf93k423kf44", "nnch734d00sl2jdk", "pfkkdhi9sl3r4s00"));

        assertThat(oauth.signature(
                        "GET",
                        URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original"),
                        Map.of(
                                "oauth_consumer_key", "dpf43f3p2l4k3l03",
                                "oauth_token", "nnch734d00sl2jdk",
                                "oauth_signature_method", "HMAC-SHA1",
                                "oauth_timestamp", "137131202",
                                "oauth_nonce", "chapoH")))
                .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    /** "Creating a signature" in X's documentation; its form body stands among the parameters. */
    @Test
    void shouldSignAsTheExampleOfX() {
        assertThat(new OAuth1(OF_X)
                        .signature(
                                "post",
                                URI.create(
                                        "https://API.twitter.com:443/1.1/statuses/update.json?include_entities=true"),
                                Map.of(
                                        "status", "Hello Ladies + Gentlemen, a signed OAuth request!",
                                        "oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog",
                                        "oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
                                        "oauth_signature_method", "HMAC-SHA1",
                                        "oauth_timestamp", "1318622958",
                                        "oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                                        "oauth_version", "1.0")))
                .isEqualTo("hCtSmYh+iHYCEqBWrE7C7hYmtUk=");
    }

    /** RFC 5849, section 3.4.1.1: parameters encoded, empty and repeated; those of the body stand in the query. */
    @Test
    void shouldSignTheStandardsHardParameters() {
        OAuth1 oauth = new OAuth1(
                new OAuth1.Credentials("9djdj82h48djs9d2", "j49sk3j29djd", "kkk9d7dh3k39sjv7", "dh893hdasih9"));

        assertThat(oauth.signature(
                        "POST",
                        URI.create("http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b&c2&a3=2%20q"),
                        Map.of(
                                "oauth_consumer_key", "9djdj82h48djs9d2",
                                "oauth_token", "kkk9d7dh3k39sjv7",
                                "oauth_signature_method", "HMAC-SHA1",
                                "oauth_timestamp", "137131201",
                                "oauth_nonce", "7d8f3e4a")))
                .isEqualTo("r6/TJjbCOr97/+UU0NsvSne7s5g=");
    }

    @Test
    void shouldSayAllThatTheStandardAsksForAndNoSecret() {
        OAuth1 oauth = new OAuth1(OF_X, Clock.fixed(Instant.ofEpochSecond(1318622958), ZoneOffset.UTC), () -> "satu");

        String header = oauth.header("GET", URI.create("https://api.x.com/2/users/me"));

        assertThat(header)
                .startsWith("OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\", ")
                .contains(
                        "oauth_nonce=\"satu\"",
                        "oauth_signature_method=\"HMAC-SHA1\"",
                        "oauth_timestamp=\"1318622958\"",
                        "oauth_token=\"370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb\"",
                        "oauth_version=\"1.0\"")
                .containsPattern("oauth_signature=\"[A-Za-z0-9%]+%3D\"")
                .doesNotContain(OF_X.consumerSecret())
                .doesNotContain(OF_X.tokenSecret());
        assertThat(OF_X).hasToString("Credentials[***]");
    }
}
