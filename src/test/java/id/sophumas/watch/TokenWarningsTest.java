package id.sophumas.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import id.sophumas.channel.Account;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.deadline.Databases;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Administrators are told of the end of a credential at 14 and at 3 days, once each, whatever the number of nodes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenWarningsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final List<Message> told = Collections.synchronizedList(new ArrayList<>());
    private Databases databases;

    @BeforeAll
    void open() throws IOException {
        databases = new Databases();
    }

    @AfterAll
    void close() throws IOException {
        databases.close();
    }

    List<DataSource> databases() {
        return databases.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldSayNothingWhileTheEndIsFarOrUnknown(DataSource database) {
        told.clear();
        Account account = account();

        node(database).consider(account, fixed(NOW.plus(Duration.ofDays(15))), NOW);
        node(database).consider(account, fixed(null), NOW);

        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldWarnOnceAt14AndOnceAt3Days(DataSource database) {
        told.clear();
        Account account = account();
        Instant end = NOW.plus(Duration.ofDays(20));

        for (int hours = 0; hours < 20 * 24; hours += 6) {
            node(database).consider(account, fixed(end), NOW.plus(Duration.ofHours(hours)));
        }

        assertThat(told).hasSize(2);
        assertThat(told.get(0).judul()).isEqualTo("Token kanal Instagram berakhir pada 14 Desember 2026");
        assertThat(told.get(0).isi())
                .contains("akun " + account.id(), "14 hari lagi", "sop.channels.instagram", "jalankan ulang");
        assertThat(told.get(1).isi()).contains("3 hari lagi");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldWarnOnceWhereItLearnsOfTheEndInTheLastMoment(DataSource database) {
        told.clear();
        Account account = account();

        node(database).consider(account, fixed(NOW.plus(Duration.ofHours(5))), NOW);
        node(database).consider(account, fixed(NOW.plus(Duration.ofHours(5))), NOW.plus(Duration.ofHours(6)));

        assertThat(told)
                .singleElement()
                .satisfies(message -> assertThat(message.isi()).contains("kurang dari sehari lagi"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldSaySoWhereItHasEndedAlready(DataSource database) {
        told.clear();

        node(database).consider(account(), fixed(NOW.minus(Duration.ofDays(2))), NOW);

        assertThat(told)
                .singleElement()
                .satisfies(message -> assertThat(message.judul()).contains("sudah berakhir pada 22 November 2026"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldNotTakeAnEndThatIsToldInSecondsForANewOneEachTime(DataSource database) {
        told.clear();
        Account account = account();

        for (int minutes = 0; minutes < 60; minutes += 10) {
            node(database)
                    .consider(
                            account,
                            fixed(NOW.plus(Duration.ofDays(10)).plusSeconds(minutes)),
                            NOW.plus(Duration.ofMinutes(minutes)));
        }

        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldWarnAgainOfTheNextToken(DataSource database) {
        told.clear();
        Account account = account();
        node(database).consider(account, fixed(NOW.plus(Duration.ofDays(2))), NOW);

        Instant later = NOW.plus(Duration.ofDays(60));
        node(database).consider(account, fixed(later.plus(Duration.ofDays(2))), later);

        assertThat(told).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldWarnFromOneOfManyNodes(DataSource database) throws Exception {
        told.clear();
        Account account = account();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Object>> nodes = Collections.nCopies(8, () -> {
            node(database).consider(account, fixed(NOW.plus(Duration.ofDays(10))), NOW);
            return null;
        });

        for (Future<Object> each : threads.invokeAll(nodes)) {
            each.get();
        }
        threads.shutdown();

        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldNotWarnOfATokenThatIsRenewed(DataSource database) {
        told.clear();

        node(database)
                .consider(
                        account(),
                        new TokenEnd(NOW.plus(Duration.ofHours(2)), true, false, NOW, "Sedang gangguan."),
                        NOW);

        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldTellOnceThatATokenCannotBeRenewedAnyMoreAndAgainOfTheNext(DataSource database) {
        told.clear();
        Account account = account();

        node(database).consider(account, lost(NOW), NOW);
        node(database).consider(account, lost(NOW), NOW.plus(Duration.ofHours(1)));
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.judul()).isEqualTo("Token kanal Instagram tidak dapat diperbarui");
            assertThat(message.isi()).contains("invalid_grant", "sop.channels.instagram");
        });

        node(database).consider(account, lost(NOW.plus(Duration.ofHours(3))), NOW.plus(Duration.ofHours(4)));
        assertThat(told).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldWarnLaterWhereTheMessageCouldNotBeWritten(DataSource database) {
        told.clear();
        Account account = account();
        Notifications broken = mock(Notifications.class);
        doThrow(new IllegalStateException("full")).when(broken).tellAdministrators(any());
        assertThatThrownBy(() -> node(database, broken).consider(account, fixed(NOW.plus(Duration.ofDays(2))), NOW))
                .isInstanceOf(IllegalStateException.class);

        node(database).consider(account, fixed(NOW.plus(Duration.ofDays(2))), NOW);

        assertThat(told).hasSize(1);
    }

    private static TokenEnd fixed(Instant end) {
        return new TokenEnd(end, false, false, null, null);
    }

    private static TokenEnd lost(Instant since) {
        return new TokenEnd(null, true, true, since, "Platform menolak memperbarui token (invalid_grant).");
    }

    private static Account account() {
        return new Account("instagram", "instagram", UUID.randomUUID().toString());
    }

    private TokenWarnings node(DataSource database) {
        Notifications notifications = mock(Notifications.class);
        doAnswer(call -> told.add(call.getArgument(0))).when(notifications).tellAdministrators(any());
        return node(database, notifications);
    }

    private static TokenWarnings node(DataSource database, Notifications notifications) {
        return new TokenWarnings(
                new WarningRecords(JdbcClient.create(database), new JdbcTransactionManager(database)),
                notifications,
                ChannelFixtures.catalogue(),
                Clock.system(ZoneId.of("Asia/Jakarta")));
    }
}
