package id.sophumas.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.sophumas.deadline.Databases;
import id.sophumas.identity.Caller;
import id.sophumas.identity.substitution.Acting;
import id.sophumas.refusal.RequestRefused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsTest {

    private static final Caller SITI = new Caller("siti", Set.of("kasubbag", "kabag"));
    private static final Caller BUDI = new Caller("budi", Set.of("kasubbag"));
    private static final Caller NOBODY = new Caller("tamu", Set.of());

    private static final Acting NOBODY_ACTS = mock(Acting.class);
    private static final MailSettings NO_MAIL = new MailSettings("", "", "http://localhost", Duration.ofSeconds(30));

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00+07:00"), ZoneId.of("Asia/Jakarta"));
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
    void shouldMarkAtOnceWhatOneHasSeenButReceiveNoReport(DataSource database) {
        Notifications notifications = new Notifications(JdbcClient.create(database), clock, NO_MAIL, NOBODY_ACTS);
        Caller ani = new Caller("ani", Set.of("stafArsip"));
        notifications.tellRole("stafArsip", new Message("pengingat", "Untuk peran", "Isi", null, null));
        notifications.tellUser("ani", new Message(Message.REPORT, "Laporan", "Isi", null, null));
        notifications.tellUser("rahmat", new Message("pengingat", "Untuk orang lain", "Isi", null, null));
        long seen = notifications.forCaller(ani).get(0).id();
        notifications.tellUser("ani", new Message("pengingat", "Datang kemudian", "Isi", null, null));

        notifications.markAllRead(seen, ani);

        assertThat(notifications.forCaller(ani))
                .filteredOn(message -> message.dibacaPada() == null)
                .extracting(Notification::judul)
                .containsExactlyInAnyOrder("Laporan", "Datang kemudian");
        assertThat(notifications.unread(new Caller("rahmat", Set.of()))).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldShowEachHisOwnAndHisRolesMessages(DataSource database) {
        Notifications notifications = new Notifications(JdbcClient.create(database), clock, NO_MAIL, NOBODY_ACTS);
        notifications.tellRole("kasubbag", new Message("keterlambatan", "Untuk peran", "Isi <b>", "proses", "tugas"));
        notifications.tellUser("siti", new Message("keterlambatan", "Untuk Siti", "Isi", null, null));

        assertThat(titles(notifications, SITI)).containsExactly("Untuk Siti", "Untuk peran");
        assertThat(titles(notifications, BUDI)).containsExactly("Untuk peran");
        assertThat(titles(notifications, NOBODY)).isEmpty();
        Notification forSiti = notifications.forCaller(SITI).get(0);
        assertThat(forSiti.dibuat()).isEqualTo(OffsetDateTime.parse("2026-11-24T09:00:00+07:00"));
        assertThat(forSiti.dibacaPada()).isNull();

        assertThatThrownBy(() -> notifications.markRead(forSiti.id(), BUDI))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("bukan untuk Anda");
        notifications.markRead(forSiti.id(), SITI);

        assertThat(titles(notifications, SITI)).as("unread first").containsExactly("Untuk peran", "Untuk Siti");
        assertThat(notifications.forCaller(SITI).get(1).dibacaOleh()).isEqualTo("siti");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldKeepWhoReadARolesMessageFirst(DataSource database) {
        Notifications notifications = new Notifications(JdbcClient.create(database), clock, NO_MAIL, NOBODY_ACTS);
        notifications.tellRole("karo", new Message("keterlambatan", "Untuk Karo", "Isi", null, null));
        Caller other = new Caller("rina", Set.of("karo"));
        long id = notifications.forCaller(other).get(0).id();

        notifications.markRead(id, other);
        notifications.markRead(id, new Caller("tono", Set.of("karo")));

        assertThat(notifications.forCaller(other).get(0).dibacaOleh()).isEqualTo("rina");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void shouldTellWhoActsForThePersonOfATaskAsWell(DataSource database) {
        Acting acting = mock(Acting.class);
        when(acting.forPerson("yuni")).thenReturn(Set.of("tari"));
        Notifications notifications = new Notifications(JdbcClient.create(database), clock, NO_MAIL, acting);
        Caller substitute = new Caller("tari", Set.of());

        notifications.tellUser("yuni", new Message("pengingat", "Tentang tugas", "Isi", "proses", "tugas"));
        notifications.tellUser("yuni", new Message("penggantian", "Tentang orangnya", "Isi", null, null));

        assertThat(titles(notifications, substitute)).containsExactly("Tentang tugas");
        assertThat(titles(notifications, new Caller("yuni", Set.of())))
                .containsExactly("Tentang orangnya", "Tentang tugas");
    }

    private static List<String> titles(Notifications notifications, Caller caller) {
        return notifications.forCaller(caller).stream().map(Notification::judul).toList();
    }
}
