package id.sophumas.channel.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.http.Exchange;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.http.HttpProperties;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import id.sophumas.standin.Fault;
import id.sophumas.standin.TokenStandIn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** The platforms' own ways to give out a token anew, each against its stand-in. */
class RenewalsTest {

    private static final String X = "x-token";
    private static final String GOOGLE = "google-token";
    private static final String META = "meta-exchange";
    private static final String INSTAGRAM = "instagram-refresh";

    private final TokenStandIn platform = new TokenStandIn();
    private final Exchanges exchanges = new Exchanges();
    private final PlatformClients clients = new PlatformClients(
            new HttpProperties(
                    Duration.ofMillis(500), Duration.ofMillis(700), Duration.ofSeconds(1), DataSize.ofKilobytes(64)),
            exchanges);

    @AfterEach
    void stop() {
        platform.close();
    }

    static Stream<String> platforms() {
        return Stream.of(X, GOOGLE, META, INSTAGRAM);
    }

    static Stream<Arguments> faults() {
        return platforms()
                .flatMap(name -> Stream.of(
                        Arguments.of(name, Fault.REFUSE, Kind.NOT_SENT),
                        Arguments.of(name, Fault.THROTTLE, Kind.THROTTLED),
                        Arguments.of(name, Fault.BREAK, Kind.IN_DOUBT),
                        Arguments.of(name, Fault.UNAUTHORISED, Kind.UNAUTHORISED),
                        Arguments.of(name, Fault.SLOW, Kind.IN_DOUBT),
                        Arguments.of(name, Fault.HTML, Kind.IN_DOUBT),
                        Arguments.of(name, Fault.DO_AND_HALF, Kind.IN_DOUBT),
                        Arguments.of(name, Fault.DO_AND_FLOOD, Kind.IN_DOUBT)));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void shouldGetTheNextTokenAndItsEnd(String name) throws Exception {
        Credential next = renewal(name).renew(present(name));

        assertThat(next.access()).isEqualTo(platform.access()).isEqualTo("akses-1");
        assertThat(next.expires()).isCloseTo(Instant.now().plus(life(name)), within(30, ChronoUnit.SECONDS));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void shouldSayWhatBecameOfAFailedRenewal(String name, Fault fault, Kind kind) {
        if (fault == Fault.REFUSE) {
            platform.deafen();
        } else {
            platform.fail(name, fault, 1);
        }

        assertThatThrownBy(() -> renewal(name).renew(present(name)))
                .isInstanceOfSatisfying(
                        Trouble.class, told -> assertThat(told.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {X, GOOGLE})
    void shouldNotAskAgainByItselfWhereTheAnswerWasLost(String name) {
        platform.fail(name, Fault.DO_AND_DROP, 1);

        assertThatThrownBy(() -> renewal(name).renew(present(name)))
                .isInstanceOfSatisfying(
                        Trouble.class, told -> assertThat(told.kind()).isEqualTo(Kind.IN_DOUBT));
        assertThat(platform.count(name)).isEqualTo(1);
    }

    /** Java's client asks again by itself what is asked with GET; the tokens before stay good there, so that does no harm. */
    @ParameterizedTest
    @ValueSource(strings = {META, INSTAGRAM})
    void shouldGetATokenWhereTheAnswerToAReadingCallWasLost(String name) throws Exception {
        platform.fail(name, Fault.DO_AND_DROP, 1);

        assertThat(renewal(name).renew(present(name)).access()).isEqualTo(platform.access());
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void shouldLeaveATokenThatIsNotAcceptedToAPerson(String name) {
        Credential old = present(name);
        platform.revoke();

        assertThatThrownBy(() -> renewal(name).renew(old))
                .hasMessageContaining("Beri izin lagi")
                .isInstanceOfSatisfying(
                        Trouble.class, told -> assertThat(told.kind()).isEqualTo(Kind.UNAUTHORISED));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void shouldNeitherTellNorKeepASecret(String name) {
        List<String> secrets = List.of(
                "akses-0",
                "segar-",
                TokenStandIn.CLIENT_SECRET,
                TokenStandIn.APP_SECRET,
                "rahasia%20klien%2F7%2B",
                "rahasia+klien%2F7%2B");
        try (CapturedLog log = new CapturedLog()) {
            for (Fault fault : List.of(Fault.BREAK, Fault.DO_AND_DROP, Fault.HTML, Fault.UNAUTHORISED, Fault.SLOW)) {
                platform.fail(name, fault, 1);
                Exchanges.Recorded<String> failed = exchanges.during(() -> failure(name));
                assertThat(failed.result()).isNotBlank().doesNotContain(secrets);
                assertThat(failed.calls()).extracting(Exchange::address).isEmpty();
            }
            assertThat(log.text()).doesNotContain(secrets);
        }
    }

    @Test
    void shouldGetAlongWithXWithoutAClientSecret() throws Exception {
        Renewal isPublic = OAuthRefresh.ofX(clients, platform.baseUrl(), TokenStandIn.CLIENT, null);

        assertThat(isPublic.renew(present(X)).access()).isEqualTo("akses-1");
    }

    @Test
    void shouldTakeTheRefreshTokenThatXRotated() throws Exception {
        Credential next = renewal(X).renew(present(X));

        assertThat(next.refresh()).isEqualTo("segar-1");
        assertThat(renewal(X).renew(next).access()).isEqualTo("akses-2");
    }

    @Test
    void shouldKeepTheRefreshTokenThatGoogleLetsStand() throws Exception {
        assertThat(renewal(GOOGLE).renew(present(GOOGLE)).refresh()).isEqualTo("segar-google");
    }

    @Test
    void shouldNotExchangeATokenThatHasNoEnd() throws Exception {
        platform.endless();

        Credential page = renewal(META).renew(present(META));

        assertThat(page).isEqualTo(new Credential("akses-0", null, Credential.NEVER));
        assertThat(platform.count(META)).isZero();
    }

    @Test
    void shouldAskMetaForTheEndThatTheExchangeLeavesOut() throws Exception {
        platform.mute();

        Credential next = renewal(META).renew(present(META));

        assertThat(next.access()).isEqualTo("akses-1");
        assertThat(next.expires()).isCloseTo(Instant.now().plus(life(META)), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void shouldExchangeEvenWhereNobodyMayInspect() throws Exception {
        platform.letNobodyInspect();
        platform.mute();

        assertThat(renewal(META).renew(present(META))).isEqualTo(new Credential("akses-1", null, null));
    }

    @Test
    void shouldTellTheEndOfATokenThatCannotBeRenewedHere() throws Exception {
        MetaExpiry itself = new MetaExpiry(clients, platform.baseUrl(), "v24.0", null);

        assertThat(itself.of(platform.access()))
                .isCloseTo(Instant.now().plus(life(META)), within(30, ChronoUnit.SECONDS));
        platform.endless();
        assertThat(itself.of(platform.access())).isEqualTo(Credential.NEVER);
    }

    @Test
    void shouldNotAskInstagramWithinADay() {
        assertThat(renewal(INSTAGRAM).minimumAge()).isGreaterThan(Duration.ofHours(24));
    }

    private String failure(String name) {
        try {
            return renewal(name).renew(present(name)).toString();
        } catch (Trouble trouble) {
            return trouble.toString();
        }
    }

    private Credential present(String name) {
        String refresh = name.equals(GOOGLE) ? "segar-google" : platform.refresh();
        return new Credential(platform.access(), name.equals(X) || name.equals(GOOGLE) ? refresh : null, null);
    }

    private Renewal renewal(String name) {
        String base = platform.baseUrl();
        return switch (name) {
            case X -> OAuthRefresh.ofX(clients, base, TokenStandIn.CLIENT, TokenStandIn.CLIENT_SECRET);
            case GOOGLE ->
                OAuthRefresh.ofGoogle(clients, base + "/token", TokenStandIn.CLIENT, TokenStandIn.CLIENT_SECRET);
            case META -> new MetaExchange(clients, base, "v24.0", TokenStandIn.APP, TokenStandIn.APP_SECRET);
            default -> new InstagramRefresh(clients, base);
        };
    }

    private static Duration life(String name) {
        return switch (name) {
            case X -> Duration.ofSeconds(TokenStandIn.X_SECONDS);
            case GOOGLE -> Duration.ofSeconds(3599);
            default -> Duration.ofSeconds(TokenStandIn.META_SECONDS);
        };
    }
}
