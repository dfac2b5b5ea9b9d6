package id.sophumas.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Channels;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.token.TokenState;
import id.sophumas.channel.token.Tokens;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.dao.TransientDataAccessResourceException;

/** What is told of the accounts, and that a platform in trouble keeps nobody waiting. */
class StandingsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Supplier<AccountState>> platforms = new LinkedHashMap<>();
    private final Channels channels = mock(Channels.class);
    private final Tokens tokens = mock(Tokens.class);
    private final Publications publications = mock(Publications.class);
    private final TokenWarnings warnings = mock(TokenWarnings.class);
    private final AccountChecks checks = new AccountChecks();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final Standings standings =
            new Standings(channels, ChannelFixtures.catalogue(), tokens, publications, warnings, checks);
    private final KanalHealthIndicator health = new KanalHealthIndicator(standings);

    @BeforeEach
    void enableWhatATestNames() {
        when(channels.enabled()).thenAnswer(call -> List.copyOf(platforms.keySet()));
        when(channels.find(any())).thenAnswer(call -> Optional.of(channel(call.getArgument(0))));
        when(tokens.state(any())).thenReturn(Optional.empty());
        when(publications.last(any(), any())).thenReturn(Optional.empty());
    }

    @AfterEach
    void stop() {
        silence.countDown();
        checks.destroy();
    }

    @Test
    void shouldTellWhatThePlatformAnswered() {
        Instant end = Instant.now().plus(Duration.ofDays(40));
        platforms.put("instagram", () -> new AccountState(true, true, "48 kiriman hari ini", end, null));

        standings.checkNow(PATIENCE);

        assertThat(standings.all()).singleElement().satisfies(standing -> {
            assertThat(standing.name()).isEqualTo("Instagram");
            assertThat(standing.state().reachable()).isTrue();
            assertThat(standing.state().authorised()).isTrue();
            assertThat(standing.state().quota()).isEqualTo("48 kiriman hari ini");
            assertThat(standing.tokenExpires()).isEqualTo(end);
            assertThat(standing.checkedAt()).isNotNull();
            assertThat(standing.warnings()).isEmpty();
        });
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void shouldNotWorryBeforeTheFirstAnswer() {
        platforms.put("instagram", AccountState::well);

        assertThat(standings.all()).singleElement().satisfies(standing -> {
            assertThat(standing.checkedAt()).isNull();
            assertThat(standing.state()).isNull();
            assertThat(standing.warnings()).isEmpty();
        });
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void shouldWarnOfAPlatformThatDoesNotAnswer() {
        platforms.put("instagram", () -> new AccountState(false, false, null, null, "Platform tidak dapat dihubungi."));
        platforms.put("facebook", AccountState::well);

        standings.checkNow(PATIENCE);

        Health told = health.health();
        assertThat(told.getStatus().getCode()).isEqualTo("PERINGATAN");
        assertThat(told.getDetails().get("instagram").toString())
                .contains("terjangkau=false", "Platform tidak dapat dihubungi.");
        assertThat(told.getDetails().get("facebook").toString()).doesNotContain("peringatan");
    }

    @Test
    void shouldWarnOfCredentialsThatAreNotAccepted() {
        platforms.put("instagram", () -> new AccountState(true, false, null, null, "Kode 190."));

        standings.checkNow(PATIENCE);

        assertThat(standings.all().get(0).warnings()).containsExactly("Kredensial tidak diterima. Kode 190.");
        assertThat(health.health().getStatus().getCode()).isEqualTo("PERINGATAN");
    }

    @Test
    void shouldNotWarnOfAPlatformThatOnlyWantsUsToWait() {
        platforms.put("x", () -> new AccountState(true, true, null, null, "X meminta menunggu."));

        standings.checkNow(PATIENCE);

        assertThat(standings.all().get(0).warnings()).isEmpty();
    }

    @Test
    void shouldWarnOfACredentialThatEndsSoon() {
        platforms.put(
                "instagram",
                () -> new AccountState(true, true, null, Instant.now().plus(Duration.ofDays(13)), null));

        standings.checkNow(PATIENCE);

        assertThat(standings.all().get(0).warnings()).containsExactly("Token berakhir dalam 14 hari atau kurang.");
        verify(warnings).consider(any(), any(), any());
    }

    @Test
    void shouldNotWarnOfTheEndOfACredentialThatIsRenewed() {
        Instant end = Instant.now().plus(Duration.ofHours(2));
        when(tokens.state("x")).thenReturn(Optional.of(new TokenState(true, end, Instant.now(), false, null)));
        platforms.put("x", AccountState::well);

        standings.checkNow(PATIENCE);

        assertThat(standings.all()).singleElement().satisfies(standing -> {
            assertThat(standing.isTokenRenewed()).isTrue();
            assertThat(standing.tokenExpires()).isEqualTo(end);
            assertThat(standing.warnings()).isEmpty();
        });
    }

    @Test
    void shouldWarnOfACredentialThatCannotBeRenewedAnyMore() {
        when(tokens.state("x"))
                .thenReturn(Optional.of(new TokenState(true, null, Instant.now(), true, "Ditolak (invalid_grant).")));
        platforms.put("x", AccountState::well);

        standings.checkNow(PATIENCE);

        assertThat(standings.all().get(0).warnings())
                .containsExactly("Token tidak dapat diperbarui. Ditolak (invalid_grant).");
    }

    @Test
    void shouldShowTheLastPostAsTheLedgerHasItNow() {
        platforms.put("instagram", AccountState::well);
        standings.checkNow(PATIENCE);
        Publication last = publication(Instant.parse("2026-11-21T02:00:00Z"));
        when(publications.last("instagram", "akun-instagram")).thenReturn(Optional.of(last));

        assertThat(standings.all().get(0).lastPost()).isEqualTo(last);

        assertThat(health.health().getDetails().get("instagram").toString()).doesNotContain("terakhir");
        standings.checkNow(PATIENCE);
        assertThat(health.health().getDetails().get("instagram").toString())
                .contains("2026-11-21T02:00:00Z", "PUBLISHED");
    }

    @Test
    void shouldKeepNobodyWaitingForASilentPlatform() {
        platforms.put("instagram", this::silent);
        platforms.put("facebook", AccountState::well);

        Instant before = Instant.now();
        standings.begin();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));

        await().untilAsserted(
                        () -> assertThat(standings.all().get(1).checkedAt()).isNotNull());
        assertThat(standings.all().get(0).checkedAt()).isNull();
        standings.checkNow(Duration.ofMillis(50));
        assertThat(standings.all().get(0).checkedAt()).isNull();

        silence.countDown();
        await().untilAsserted(
                        () -> assertThat(standings.all().get(0).checkedAt()).isNotNull());
    }

    @Test
    void shouldNotAskASilentPlatformASecondTimeAtOnce() {
        AtomicInteger asked = new AtomicInteger();
        platforms.put("instagram", () -> {
            asked.incrementAndGet();
            return silent();
        });

        standings.begin();
        standings.begin();
        standings.checkNow(Duration.ofMillis(50));

        assertThat(asked).hasValue(1);
        silence.countDown();
        await().untilAsserted(
                        () -> assertThat(standings.all().get(0).checkedAt()).isNotNull());
        standings.checkNow(PATIENCE);
        assertThat(asked).hasValue(2);
    }

    @Test
    void shouldTellOfAnAdapterThatBreaksWithoutItsWords() {
        platforms.put("instagram", () -> {
            throw new IllegalArgumentException("invalid header value: Bearer rahasia");
        });

        try (CapturedLog log = new CapturedLog()) {
            standings.checkNow(PATIENCE);

            assertThat(standings.all().get(0).warnings())
                    .singleElement()
                    .asString()
                    .doesNotContain("rahasia");
            assertThat(log.text()).contains("instagram").doesNotContain("rahasia");
        }
    }

    @Test
    void shouldTellHowThePlatformStandsEvenWithoutTheDatabase() {
        platforms.put("instagram", AccountState::well);
        standings.checkNow(PATIENCE);
        doThrow(new TransientDataAccessResourceException("away"))
                .when(publications)
                .last(any(), any());
        platforms.put("instagram", () -> new AccountState(true, false, null, null, "Kode 190."));

        standings.checkNow(PATIENCE);

        assertThat(health.health().getDetails().get("instagram").toString()).contains("terotorisasi=false");
    }

    private AccountState silent() {
        try {
            silence.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return AccountState.well();
    }

    private Channel channel(String name) {
        Channel channel = mock(Channel.class);
        when(channel.account()).thenReturn(new Account(name, name, "akun-" + name));
        when(channel.check()).thenAnswer(call -> platforms.get(name).get());
        return channel;
    }

    private static Publication publication(Instant at) {
        Publication publication = mock(Publication.class);
        when(publication.waktu()).thenReturn(at);
        when(publication.status()).thenReturn(Status.PUBLISHED);
        when(publication.key()).thenReturn(new LedgerKey("p1", "instagram", "akun-instagram", "m1", 1));
        return publication;
    }
}
