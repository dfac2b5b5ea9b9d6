package id.sophumas.channel.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.Account;
import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import id.sophumas.workingtime.MovableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the vault and those who renew from it promise on every database; each node here is one of an application of its own. */
abstract class TokenContract {

    private static final String KEY = key(1);

    private final Account account = new Account("x-biro", "x", UUID.randomUUID().toString());
    private final MovableClock clock = new MovableClock(ZoneOffset.UTC);
    private final RotatingPlatform platform = new RotatingPlatform(clock);
    private final Credential seed = platform.granted();

    abstract DataSource database();

    @Test
    void shouldUseTheConfiguredTokenUntilItIsRenewed() throws Exception {
        AccessToken token = node().renewed(account, seed, platform);

        token.ready();

        assertThat(token.value()).isEqualTo(seed.access());
        assertThat(platform.renewals()).isZero();
    }

    @Test
    void shouldRenewTheConfiguredTokenOnceAndThenOnlyAfterItsShareOfLife() {
        Tokens node = node();
        AccessToken token = node.renewed(account, seed, platform);
        tend(node);
        assertThat(platform.renewals()).isEqualTo(1);
        assertThat(platform.accepts(token.value())).isTrue();

        pass(Duration.ofMinutes(85));
        tend(node);
        assertThat(platform.renewals()).isEqualTo(1);

        pass(Duration.ofMinutes(10));
        tend(node);
        assertThat(platform.renewals()).isEqualTo(2);
        assertThat(platform.accepts(token.value())).isTrue();
    }

    @Test
    void shouldKeepARotatedRefreshTokenOverARestart() {
        Tokens before = node();
        before.renewed(account, seed, platform);
        tend(before);

        Tokens after = node();
        AccessToken token = after.renewed(account, seed, platform);

        assertThat(platform.accepts(token.value())).isTrue();
        pass(Duration.ofMinutes(100));
        tend(after);
        assertThat(platform.renewals()).isEqualTo(2);
        assertThat(platform.accepts(token.value())).isTrue();
    }

    @Test
    void shouldRenewBeforeACallWhereTheTokenHasEnded() throws Exception {
        Tokens node = node();
        AccessToken token = node.renewed(account, seed, platform);
        tend(node);
        pass(Duration.ofHours(3));

        token.ready();

        assertThat(platform.renewals()).isEqualTo(2);
        assertThat(platform.accepts(token.value())).isTrue();
    }

    @Test
    void shouldGetItsFirstAccessTokenWithARefreshTokenAlone() throws Exception {
        AccessToken token = node().renewed(account, Credential.configured(null, seed.refresh()), platform);
        assertThat(token.value()).isEmpty();

        token.ready();

        assertThat(platform.accepts(token.value())).isTrue();
    }

    @Test
    void shouldLetOneOfManyNodesRenewAndTheOthersTakeItUp() throws Exception {
        List<AccessToken> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(node().renewed(account, Credential.configured(null, seed.refresh()), platform));
        }
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        List<Callable<Object>> calls = nodes.stream()
                .<Callable<Object>>map(node -> () -> {
                    node.ready();
                    return null;
                })
                .toList();
        for (Future<Object> call : threads.invokeAll(calls)) {
            try {
                call.get();
            } catch (java.util.concurrent.ExecutionException busy) {
                assertThat(((Trouble) busy.getCause()).kind()).isEqualTo(Kind.THROTTLED);
            }
        }
        threads.shutdown();

        assertThat(platform.renewals()).isEqualTo(1);
        for (AccessToken node : nodes) {
            node.ready();
            assertThat(platform.accepts(node.value())).isTrue();
        }
        assertThat(platform.renewals()).isEqualTo(1);
    }

    @Test
    void shouldAskTheOtherNodeToFinishWhereNothingIsLeftToGoOnWith() throws Exception {
        platform.hold();
        AccessToken first = node().renewed(account, Credential.configured(null, seed.refresh()), platform);
        AccessToken second = node().renewed(account, Credential.configured(null, seed.refresh()), platform);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Object> call = thread.submit(() -> {
            first.ready();
            return null;
        });
        platform.awaitCall();

        assertThatThrownBy(second::ready)
                .isInstanceOfSatisfying(
                        Trouble.class, told -> assertThat(told.retryAfter()).isPresent());

        platform.letGo();
        call.get();
        thread.shutdown();
        second.ready();
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(platform.renewals()).isEqualTo(1);
    }

    @Test
    void shouldNotLoseATokenWhoseAnswerTookLongerThanTheLease() throws Exception {
        Tokens slow = node();
        AccessToken token = slow.renewed(account, seed, platform);
        platform.hold();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> call = thread.submit(() -> tend(slow));
        platform.awaitCall();
        leaseEnds();
        Tokens other = node();
        other.renewed(account, seed, new RotatingPlatform(clock));
        tend(other);

        platform.letGo();
        call.get();
        thread.shutdown();

        assertThat(platform.accepts(token.value())).isTrue();
        AccessToken restarted = node().renewed(account, seed, platform);
        assertThat(restarted.value()).isEqualTo(token.value());
    }

    @Test
    void shouldSayWhatAPersonMustDoWhereACrashLostTheAnswer() {
        Tokens crashing = node();
        AccessToken lost = crashing.renewed(account, seed, platform);
        platform.thenDo(() -> {
            throw new Crash();
        });
        assertThatThrownBy(() -> tend(crashing)).isInstanceOf(Crash.class);
        platform.thenDo(() -> {});
        leaseEnds();

        Tokens next = node();
        AccessToken token = next.renewed(account, seed, platform);
        tend(next);

        assertThat(token.value()).isEqualTo(lost.value());
        assertThat(next.state("x-biro")).hasValueSatisfying(state -> {
            assertThat(state.needsPerson()).isTrue();
            assertThat(state.message()).contains("terputus").contains("invalid_grant");
        });
    }

    @Test
    void shouldNotRenewWhileACrashedNodeMayStillBeAtIt() {
        Tokens crashing = node();
        crashing.renewed(account, seed, platform);
        platform.thenDo(() -> {
            throw new Crash();
        });
        assertThatThrownBy(() -> tend(crashing)).isInstanceOf(Crash.class);
        platform.thenDo(() -> {});
        int before = platform.renewals();

        Tokens next = node();
        next.renewed(account, seed, platform);
        tend(next);

        assertThat(platform.renewals()).isEqualTo(before);
        assertThat(next.state("x-biro"))
                .hasValueSatisfying(state -> assertThat(state.needsPerson()).isFalse());
    }

    @Test
    void shouldUseAndLaterStoreATokenThatTheDatabaseDidNotTake() throws Exception {
        Unreliable unreliable = new Unreliable(database());
        Tokens node = node(unreliable, KEY);
        AccessToken token = node.renewed(account, seed, platform);
        platform.thenDo(() -> unreliable.isAway = true);
        tend(node);
        token.ready();
        assertThat(platform.accepts(token.value())).isTrue();
        assertThat(node().renewed(account, seed, platform).value()).isEqualTo(seed.access());

        unreliable.isAway = false;
        tend(node);

        assertThat(platform.accepts(node().renewed(account, seed, platform).value()))
                .isTrue();
        assertThat(platform.renewals()).isEqualTo(1);
    }

    @Test
    void shouldStoreATokenAtTheLastMomentBeforeTheEnd() {
        Unreliable unreliable = new Unreliable(database());
        Tokens node = node(unreliable, KEY);
        node.renewed(account, seed, platform);
        platform.thenDo(() -> unreliable.isAway = true);
        tend(node);
        unreliable.isAway = false;

        node.destroy();

        assertThat(platform.accepts(node().renewed(account, seed, platform).value()))
                .isTrue();
    }

    @Test
    void shouldKeepATokenThatWasRenewedForACallWhoseTransactionIsRolledBack() {
        AccessToken token = node().renewed(account, Credential.configured(null, seed.refresh()), platform);

        new TransactionTemplate(new JdbcTransactionManager(database())).executeWithoutResult(job -> {
            assertThatCode(token::ready).doesNotThrowAnyException();
            job.setRollbackOnly();
        });

        assertThat(platform.accepts(node().renewed(account, Credential.configured(null, seed.refresh()), platform)
                        .value()))
                .isTrue();
    }

    @Test
    void shouldTakeANewConfiguredTokenInPlaceOfTheKeptOne() {
        Tokens node = node();
        node.renewed(account, seed, platform);
        tend(node);
        Credential other = platform.granted();

        AccessToken token = node().renewed(account, other, platform);

        assertThat(token.value()).isEqualTo(other.access());
        assertThat(node().renewed(account, other, platform).value()).isEqualTo(other.access());
    }

    @Test
    void shouldRenewWhatThePlatformDoesNotAcceptAnyMore() throws Exception {
        Tokens node = node();
        AccessToken token = node.renewed(account, seed, platform);
        tend(node);
        pass(Duration.ofMinutes(20));
        token.ready();

        assertThat(token.refused()).isTrue();
        token.ready();

        assertThat(platform.renewals()).isEqualTo(2);
        assertThat(platform.accepts(token.value())).isTrue();
    }

    @Test
    void shouldLeaveItToAPersonWhereANewTokenIsNotAcceptedEither() throws Exception {
        Tokens node = node();
        AccessToken token = node.renewed(account, seed, platform);
        tend(node);
        token.ready();

        assertThat(token.refused()).isFalse();
        token.ready();

        assertThat(platform.renewals()).isEqualTo(1);
    }

    @Test
    void shouldNotRenewAgainWhatAnotherThreadHasRenewedMeanwhile() throws Exception {
        Tokens node = node();
        AccessToken token = node.renewed(account, seed, platform);
        token.ready();
        tend(node);

        assertThat(token.refused()).isTrue();
        token.ready();

        assertThat(platform.renewals()).isEqualTo(1);
    }

    @Test
    void shouldGoOnWithAGoodTokenWhileItCannotBeRenewed() throws Exception {
        Tokens node = node();
        AccessToken token = node.renewed(account, seed, platform);
        tend(node);
        platform.answersWith(Trouble.of(Kind.IN_DOUBT, "Platform mengalami gangguan (kode 500)."));
        pass(Duration.ofMinutes(100));
        tend(node);

        token.ready();
        assertThat(node.state("x-biro")).hasValueSatisfying(state -> {
            assertThat(state.message()).contains("kode 500");
            assertThat(state.needsPerson()).isFalse();
        });

        platform.answersWith(null);
        pass(Duration.ofMinutes(2));
        tend(node);
        assertThat(node.state("x-biro"))
                .hasValueSatisfying(state -> assertThat(state.message()).isNull());
    }

    @Test
    void shouldNeverLeaveACallInDoubtForWantOfAToken() {
        Tokens node = node();
        AccessToken token = node.renewed(account, Credential.configured(null, seed.refresh()), platform);
        platform.answersWith(Trouble.of(Kind.IN_DOUBT, "Platform mengalami gangguan (kode 500)."));

        assertThatThrownBy(token::ready)
                .isInstanceOfSatisfying(
                        Trouble.class, told -> assertThat(told.kind()).isEqualTo(Kind.NOT_SENT));
    }

    @Test
    void shouldNotPesterAPlatformThatRefused() {
        Tokens node = node();
        AccessToken token = node.renewed(account, Credential.configured(null, "segar-palsu"), platform);
        assertThatThrownBy(token::ready)
                .isInstanceOfSatisfying(
                        Trouble.class, told -> assertThat(told.kind()).isEqualTo(Kind.UNAUTHORISED));
        platform.answersWith(Trouble.of(Kind.IN_DOUBT, "Tidak boleh ditanya lagi."));

        assertThatThrownBy(token::ready).hasMessageContaining("invalid_grant");
        pass(Duration.ofMinutes(16));
        assertThatThrownBy(token::ready).hasMessageContaining("Tidak boleh ditanya lagi.");
    }

    @Test
    void shouldCallForAPersonOnceRenewingHasFailedForADay() {
        Tokens node = node();
        node.renewed(account, seed, platform);
        tend(node);
        platform.answersWith(Trouble.of(Kind.NOT_SENT, "Platform tidak dapat dihubungi."));
        pass(Duration.ofHours(2));
        tend(node);
        assertThat(node.state("x-biro"))
                .hasValueSatisfying(state -> assertThat(state.needsPerson()).isFalse());

        pass(Duration.ofDays(1));
        tend(node);

        assertThat(node.state("x-biro"))
                .hasValueSatisfying(state -> assertThat(state.needsPerson()).isTrue());
    }

    @Test
    void shouldTellOtherNodesWhyItWasNotRenewed() {
        Tokens node = node();
        node.renewed(account, seed, platform);
        platform.answersWith(Trouble.of(Kind.UNAUTHORISED, "Platform menolak memperbarui token (invalid_client)."));
        tend(node);

        Tokens other = node();
        other.renewed(account, seed, platform);

        assertThat(other.state("x-biro"))
                .hasValueSatisfying(state -> assertThat(state.message()).contains("invalid_client"));
    }

    @Test
    void shouldStoreNothingThatCanBeRead() {
        Tokens node = node();
        AccessToken token = node.renewed(account, seed, platform);
        tend(node);

        String all =
                jdbc(database()).sql("select * from token").query().listOfRows().toString();

        assertThat(all)
                .contains(account.id())
                .doesNotContain(token.secrets())
                .doesNotContain(Base64.getEncoder().encodeToString(token.value().getBytes()));
    }

    @Test
    void shouldNotOpenARowThatWasCopiedToAnotherAccount() {
        Tokens node = node();
        node.renewed(account, seed, platform);
        Account other = new Account("x-lain", "x", "lain-" + account.id());
        node.renewed(other, Credential.configured("akses-lain", "segar-lain"), platform);
        jdbc(database())
                .sql("update token set sandi = (select sandi from token where akun = ?) where akun = ?")
                .params(account.id(), other.id())
                .update();

        AccessToken token = node().renewed(other, Credential.configured("akses-lain", "segar-lain"), platform);

        assertThat(token.value()).isEqualTo("akses-lain");
    }

    @Test
    void shouldLeaveAloneWhatAnotherKeyEncryptedAndSaySo() throws Exception {
        Tokens before = node();
        before.renewed(account, seed, platform);
        tend(before);

        Tokens lost = node(database(), key(2));
        AccessToken token = lost.renewed(account, seed, platform);
        tend(lost);
        token.ready();

        assertThat(token.value()).isEqualTo(seed.access());
        assertThat(lost.state("x-biro")).hasValueSatisfying(state -> {
            assertThat(state.needsPerson()).isTrue();
            assertThat(state.message()).contains("SOP_TOKEN_KEY");
        });
        assertThat(platform.accepts(node().renewed(account, seed, platform).value()))
                .isTrue();
    }

    @Test
    void shouldTakeANewConfiguredTokenWhateverKeyTheKeptOneHas() {
        node().renewed(account, seed, platform);
        Credential other = platform.granted();

        AccessToken token = node(database(), key(2)).renewed(account, other, platform);

        assertThat(token.value()).isEqualTo(other.access());
        assertThat(node(database(), key(2)).renewed(account, other, platform).value())
                .isEqualTo(other.access());
    }

    @Test
    void shouldEncryptAnewWhatAnEarlierKeyEncrypted() {
        Tokens before = node();
        before.renewed(account, seed, platform);
        tend(before);

        node(database(), key(2), KEY).renewed(account, seed, platform);

        assertThat(platform.accepts(node(database(), key(2))
                        .renewed(account, seed, platform)
                        .value()))
                .isTrue();
    }

    @Test
    void shouldCountTheTokensBeforeAmongTheSecrets() {
        Tokens node = node();
        AccessToken token = node.renewed(account, seed, platform);
        tend(node);
        pass(Duration.ofMinutes(100));
        tend(node);

        assertThat(token.secrets()).contains("akses-1", "segar-1", "akses-2", "segar-2", "akses-3", "segar-3");
    }

    @Test
    void shouldLogNoSecretWhateverHappens() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            Unreliable unreliable = new Unreliable(database());
            Tokens node = node(unreliable, KEY);
            AccessToken token = node.renewed(account, seed, platform);
            platform.thenDo(() -> unreliable.isAway = true);
            tend(node);
            unreliable.isAway = false;
            tend(node);
            platform.answersWith(Trouble.of(Kind.UNAUTHORISED, "Platform menolak memperbarui token (invalid_grant)."));
            pass(Duration.ofHours(3));
            tend(node);
            node(database(), key(2)).renewed(account, seed, platform);

            assertThat(log.text()).contains("x-biro").contains("invalid_grant").doesNotContain(token.secrets());
            assertThat(node + " " + token + " " + seed).doesNotContain(token.secrets());
        }
    }

    private Tokens node() {
        return node(database(), KEY);
    }

    private Tokens node(DataSource database, String key, String... previous) {
        TokenProperties properties = new TokenProperties(key, List.of(previous), null, 0.75, Duration.ofMinutes(1));
        Vault vault = new Vault(jdbc(database), new JdbcTransactionManager(database), new TokenKeys(properties));
        return new Tokens(vault, properties, clock);
    }

    private static JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    private static void tend(Tokens node) {
        node.all().forEach(KeptToken::tend);
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private void leaseEnds() {
        jdbc(database())
                .sql("update token set sewa_sampai = current_timestamp - interval '1' second where akun = ?")
                .param(account.id())
                .update();
    }

    private static String key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Base64.getEncoder().encodeToString(key);
    }

    /** The process ends here, as with kill -9. */
    private static class Crash extends Error {}

    private static class Unreliable extends DelegatingDataSource {

        private volatile boolean isAway;

        Unreliable(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isAway) {
                throw new SQLTransientConnectionException("away");
            }
            return super.getConnection();
        }
    }
}
