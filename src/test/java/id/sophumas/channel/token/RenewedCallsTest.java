package id.sophumas.channel.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.refusal.StartRefused;
import id.sophumas.standin.Fault;
import id.sophumas.standin.TokenStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account's calls with a token of the configuration, through the client that all platforms share. */
class RenewedCallsTest {

    private static final Account ACCOUNT = new Account("x", "x", "akun-7");

    private final TokenStandIn platform = new TokenStandIn();
    private final Exchanges exchanges = new Exchanges();
    private final PlatformClients clients = ChannelFixtures.clients(exchanges);
    private final KeptTokens kept = new KeptTokens(clients);
    private final Tokens tokens = kept.all();
    private final PlatformTokens configured = kept.configured();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void shouldRenewATokenThatIsNotAcceptedAnyMoreAndHaveTheCallTriedAgain() {
        PlatformClient x = client(configured.x(ACCOUNT, renewable("usang"), platform.baseUrl()));

        Outcome first = publish(x);
        Outcome second = publish(x);

        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        notSent -> assertThat(notSent.retryAfter()).contains(Duration.ZERO));
        assertThat(second).isInstanceOf(Outcome.Published.class);
        assertThat(platform.count("x-token")).isEqualTo(1);
    }

    @Test
    void shouldLeaveItToAPersonWhereTheNewTokenIsRefusedToo() {
        PlatformClient x = client(configured.x(ACCOUNT, renewable("usang"), platform.baseUrl()));
        publish(x);
        platform.fail("account", Fault.UNAUTHORISED, 1);

        assertThat(publish(x)).isInstanceOf(Outcome.Unauthorised.class);
    }

    @Test
    void shouldLeaveItToAPersonWhereThereIsNothingToRenewItWith() {
        AccessToken token = configured.x(ACCOUNT, settings(Map.of("access-token", "usang")), platform.baseUrl());

        assertThat(publish(client(token))).isInstanceOf(Outcome.Unauthorised.class);
        assertThat(tokens.state("x")).isEmpty();
    }

    @Test
    void shouldNotTakeARenewalInDoubtForAPostInDoubt() {
        PlatformClient x = client(configured.x(ACCOUNT, renewable(null), platform.baseUrl()));
        platform.fail("x-token", Fault.BREAK, 1);

        assertThat(publish(x)).isInstanceOf(Outcome.NotSent.class);
        assertThat(platform.count("account")).isZero();
    }

    @Test
    void shouldBlankTheTokenBeforeToo() {
        AccessToken token = configured.x(ACCOUNT, renewable("usang"), platform.baseUrl());
        PlatformClient x = client(token);
        publish(x);
        publish(x);
        assertThat(token.value()).isEqualTo("akses-1");

        Exchanges.Recorded<Outcome> told = exchanges.during(() -> Attempt.publishing(() -> {
            x.call(
                    "{\"kini\":\"akses-1\",\"dulu\":\"usang\"}",
                    http -> http.get().uri("/akun?segar={refresh}", "segar-1"));
            return new Outcome.Published("1", null, null);
        }));

        assertThat(told.calls()).singleElement().satisfies(call -> {
            assertThat(call.request()).isEqualTo("{\"kini\":\"***\",\"dulu\":\"***\"}");
            assertThat(call.address()).endsWith("?segar=***");
        });
    }

    @Test
    void shouldRenewMetasTokensWithTheAppsSecret() throws Exception {
        AccessToken token = configured.meta(
                new Account("facebook", "facebook", "1"),
                settings(Map.of(
                        "access-token", "akses-0",
                        "app-id", TokenStandIn.APP,
                        "app-secret", TokenStandIn.APP_SECRET)),
                platform.baseUrl(),
                "v24.0");
        tokens.all().forEach(KeptToken::tend);

        assertThat(token.value()).isEqualTo("akses-1");
        assertThat(tokens.state("facebook")).hasValueSatisfying(state -> {
            assertThat(state.isRenewed()).isTrue();
            assertThat(state.expires()).isAfter(Instant.now().plus(Duration.ofDays(59)));
        });
    }

    @Test
    void shouldTellTheEndOfAMetaTokenThatCannotBeRenewed() {
        AccessToken token = configured.meta(
                new Account("facebook", "facebook", "1"),
                settings(Map.of("access-token", "akses-0")),
                platform.baseUrl(),
                "v24.0");
        tokens.all().forEach(KeptToken::tend);

        assertThat(token.value()).isEqualTo("akses-0");
        assertThat(tokens.state("facebook")).hasValueSatisfying(state -> {
            assertThat(state.isRenewed()).isFalse();
            assertThat(state.expires()).isAfter(Instant.now().plus(Duration.ofDays(59)));
        });
        tokens.all().forEach(KeptToken::tend);
        assertThat(platform.count("meta-debug")).isEqualTo(1);
    }

    @Test
    void shouldRefuseToStartWithHalfOfWhatATokenIsRenewedWith() {
        assertThatThrownBy(() -> configured.x(
                        ACCOUNT, settings(Map.of("access-token", "a", "refresh-token", "b")), platform.baseUrl()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.channels.x.client-id");
        assertThatThrownBy(() -> configured.meta(
                        ACCOUNT, settings(Map.of("access-token", "a", "app-id", "1")), platform.baseUrl(), "v24.0"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.channels.x.app-secret");
        assertThatThrownBy(() -> configured.x(ACCOUNT, settings(Map.of()), platform.baseUrl()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.channels.x.access-token");
    }

    @Test
    void shouldRefuseASecretWithALineBreakWithoutShowingIt() {
        assertThatThrownBy(() -> configured.x(
                        ACCOUNT,
                        settings(Map.of("refresh-token", "segar\n", "client-id", TokenStandIn.CLIENT)),
                        platform.baseUrl()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.channels.x.refresh-token")
                .hasMessageNotContaining("segar");
    }

    @Test
    void shouldTellTheStateOfTheAccountWithARenewedToken() {
        PlatformClient x = client(configured.x(ACCOUNT, renewable(null), platform.baseUrl()));

        AccountState state = Attempt.checking(() -> {
            x.call(null, http -> http.get().uri("/akun"));
            return AccountState.well();
        });

        assertThat(state).isEqualTo(AccountState.well());
    }

    private Outcome publish(PlatformClient client) {
        return Attempt.publishing(() -> {
            client.call(null, http -> http.get().uri("/akun"));
            return new Outcome.Published("1", null, null);
        });
    }

    private PlatformClient client(AccessToken token) {
        return clients.open(
                platform.baseUrl(),
                Map.of("Authorization", () -> "Bearer " + token.value()),
                List.of(token),
                ErrorReader.NONE);
    }

    private ChannelSettings renewable(String access) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional.ofNullable(access).ifPresent(given -> values.put("access-token", given));
        values.put("refresh-token", platform.refresh());
        values.put("client-id", TokenStandIn.CLIENT);
        values.put("client-secret", TokenStandIn.CLIENT_SECRET);
        return settings(values);
    }

    private static ChannelSettings settings(Map<String, String> values) {
        return ChannelFixtures.settings("x", values);
    }
}
