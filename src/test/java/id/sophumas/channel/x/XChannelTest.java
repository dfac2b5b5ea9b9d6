package id.sophumas.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.refusal.StartRefused;
import id.sophumas.standin.Fault;
import id.sophumas.standin.Posted;
import id.sophumas.standin.XStandIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class XChannelTest {

    private final XTestCase test = new XTestCase();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void shouldPostATextInOneCall() {
        Outcome outcome = test.channel.publish(test.post("Selamat pagi & \"salam\""), prepared("Selamat pagi"));

        assertThat(outcome).isInstanceOf(Outcome.Published.class);
        Outcome.Published published = (Outcome.Published) outcome;
        assertThat(test.x.posts())
                .containsExactly(new Posted(published.remoteId(), "Selamat pagi & \"salam\"", List.of()));
        assertThat(published.url()).isEqualTo("https://x.com/i/web/status/" + published.remoteId());
        assertThat(test.x.calls()).hasSize(1);
    }

    @Test
    void shouldPostForWhoeverTheBearerTokenNames() {
        Channel bearing = test.open(XTestCase.BEARING, Clock.systemUTC(), Duration.ZERO);

        assertThat(new PlatformDriver(bearing, test.x)
                        .drive(ChannelFixtures.post(bearing, "Halo", ChannelFixtures.picture("a.jpg")))
                        .end())
                .isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.x.calls()).allMatch(call -> call.header("authorization").startsWith("Bearer "));
    }

    @Test
    void shouldPostFourPhotosWithTheirAlternativeTextsInOrder() {
        Post post = test.post(
                "Empat",
                ChannelFixtures.picture("a.jpg"),
                ChannelFixtures.picture("b.jpg"),
                ChannelFixtures.picture("c.jpg"),
                ChannelFixtures.picture("d.jpg"));

        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.x).drive(post);

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.x.posts().get(0).media())
                .extracting(shown -> shown.replaceAll("\\d+ ", ""))
                .containsExactly(
                        "image/jpeg (Foto a.jpg)",
                        "image/jpeg (Foto b.jpg)",
                        "image/jpeg (Foto c.jpg)",
                        "image/jpeg (Foto d.jpg)");
    }

    @Test
    void shouldUploadAFilmInSegmentsAndWaitAsXAsks() {
        int bytes = 2 * Uploads.SEGMENT + 17;
        Post post = test.post("Film", ChannelFixtures.film("rapat.mp4", bytes));

        Preparation first = test.channel.prepare(post, Map.of());
        assertThat(first).isInstanceOf(Preparation.Pending.class);
        assertThat(((Preparation.Pending) first).after()).isEqualTo(Duration.ofSeconds(3));
        assertThat(test.x.count("append")).isEqualTo(3);

        Preparation second = test.channel.prepare(post, ((Preparation.Pending) first).handles());
        assertThat(((Preparation.Pending) second).after()).isEqualTo(Duration.ofSeconds(7));

        Preparation third = test.channel.prepare(post, ((Preparation.Pending) second).handles());
        assertThat(third).isInstanceOf(Preparation.Ready.class);
        assertThat(test.x.count("initialize")).isEqualTo(1);

        test.channel.publish(post, ((Preparation.Ready) third).handles());
        assertThat(test.x.posts().get(0).media()).containsExactly("video/mp4 " + bytes);
    }

    @Test
    void shouldGoOnWithAnUploadWhereTimeRanOut() {
        // A clock that leaps: each look at it is ten seconds later.
        Channel hasty = test.open(XTestCase.SIGNED, new LeapingClock(Duration.ofSeconds(10)), Duration.ZERO);
        Post post = test.post("Film", ChannelFixtures.film("rapat.mp4", 3 * Uploads.SEGMENT));

        Preparation first = hasty.prepare(post, Map.of());

        assertThat(first).isInstanceOf(Preparation.Pending.class);
        long before = test.x.count("append");
        assertThat(before).isLessThan(3);
        PlatformDriver.Ending ending = new PlatformDriver(hasty, test.x).drive(post);
        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.x.posts().get(0).media()).containsExactly("video/mp4 " + 3 * Uploads.SEGMENT);
    }

    @Test
    void shouldUploadAnewWhatXHasThrownAway() {
        Post post = test.post("Foto", ChannelFixtures.picture("a.jpg"));
        Map<String, String> handles = ready(test.channel.prepare(post, Map.of()));
        test.x.forgetUploads();

        assertThat(test.channel.publish(post, handles)).isInstanceOf(Outcome.Stale.class);
        assertThat(new PlatformDriver(test.channel, test.x).drive(post).end()).isEqualTo(PlatformDriver.End.PUBLISHED);
    }

    @Test
    void shouldUploadAnewWhatXWillHaveThrownAwayByItsOwnWord() {
        Post post = test.post("Foto", ChannelFixtures.picture("a.jpg"));
        Map<String, String> handles = ready(test.channel.prepare(post, Map.of()));
        Channel tomorrow =
                test.open(XTestCase.BEARING, Clock.offset(Clock.systemUTC(), Duration.ofDays(1)), Duration.ZERO);

        assertThat(tomorrow.publish(post, handles)).isInstanceOf(Outcome.Stale.class);
        assertThat(ready(tomorrow.prepare(post, handles)).get("media.0")).isNotEqualTo(handles.get("media.0"));
    }

    @Test
    void shouldPutTheLinkBehindATextThatHasRoomForIt() {
        String link = "https://portal.example.go.id/publikasi/rapat-koordinasi";
        publish(ChannelFixtures.post(test.channel, "Baca", link));
        publish(ChannelFixtures.post(test.channel, "y".repeat(270), link));

        assertThat(test.x.posts()).extracting(Posted::text).containsExactly("Baca\n\n" + link, "y".repeat(270));
    }

    @Test
    void shouldRefuseBeforehandWhatXWouldRefuse() {
        assertThat(test.channel.violations(test.post("x".repeat(281)))).hasSize(1);
        assertThat(test.channel.violations(
                        test.post("Campur", ChannelFixtures.picture("a.jpg"), ChannelFixtures.film("b.mp4", 10))))
                .isNotEmpty();
        assertThat(test.channel.violations(test.post("x".repeat(280)))).isEmpty();
    }

    @Test
    void shouldSendTheContentBackWhereXHasItAlreadyAndNothingWasInDoubt() {
        test.x.written("Selamat pagi", Duration.ofHours(2));

        Outcome outcome = test.channel.publish(test.post("Selamat pagi"), prepared("Selamat pagi"));

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(((Outcome.Rejected) outcome).reason()).contains("sudah menayangkan kiriman yang sama");
    }

    @Test
    void shouldLookAgainWhereXCallsADuplicateWhatWasInDoubt() {
        Post post = test.post("Selamat pagi");
        test.x.hideNew();
        test.x.fail("tweets", Fault.DO_AND_DROP, 1);
        Outcome.Unknown unknown = (Outcome.Unknown) test.channel.publish(post, prepared("Selamat pagi"));
        Finding.Absent notYetShown = (Finding.Absent) test.channel.reconcile(post, unknown.handles());

        Outcome again = test.channel.publish(post, notYetShown.handles());

        assertThat(again).isInstanceOf(Outcome.Unknown.class);
        assertThat(test.x.posts()).hasSize(1);
    }

    @Test
    void shouldLookAgainWhereXCallsADuplicateWhatACrashLeftBehind() {
        Post post = test.post("Selamat pagi");
        Map<String, String> handles = prepared("Selamat pagi");
        test.x.hideNew();
        test.channel.publish(post, handles);
        // The ledger never heard of it: it has the handles of before.
        Finding.Absent notYetShown = (Finding.Absent) test.channel.reconcile(post, handles);

        assertThat(test.channel.publish(post, notYetShown.handles())).isInstanceOf(Outcome.Unknown.class);
        assertThat(test.x.posts()).hasSize(1);
    }

    @Test
    void shouldNotCallAPostAbsentBeforeItsCallCanHaveSettled() {
        Channel patient = test.open(XTestCase.SIGNED, Clock.systemUTC(), Duration.ofMinutes(1));
        Post post = test.post("Selamat pagi");
        test.x.fail("tweets", Fault.BREAK, 1);
        Outcome.Unknown unknown = (Outcome.Unknown) patient.publish(post, ready(patient.prepare(post, Map.of())));

        assertThat(patient.reconcile(post, unknown.handles())).isInstanceOf(Finding.Undecided.class);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        assertThat(test.open(XTestCase.SIGNED, later, Duration.ofMinutes(1)).reconcile(post, unknown.handles()))
                .isInstanceOf(Finding.Absent.class);
    }

    @Test
    void shouldFindItsPostAmongOthersHoweverXWritesIt() {
        String text = "Rapat <koordinasi> & lainnya: https://polkam.go.id/a?b=c&d, polkam.go.id 👍";
        Post post = test.post(text, ChannelFixtures.picture("a.jpg"));
        Map<String, String> handles = ready(test.channel.prepare(post, Map.of()));
        test.x.fail("tweets", Fault.DO_AND_DROP, 1);
        Outcome.Unknown unknown = (Outcome.Unknown) test.channel.publish(post, handles);
        for (int i = 0; i < 5; i++) {
            test.x.written("Kiriman lain " + i, Duration.ZERO);
        }

        Finding finding = test.channel.reconcile(post, unknown.handles());

        assertThat(finding).isInstanceOf(Finding.Found.class);
        Outcome.Published found = ((Finding.Found) finding).published();
        assertThat(found.remoteId()).isEqualTo(test.x.posts().get(0).id());
        assertThat(found.platformTime()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void shouldNotTakeAnOlderPostForItsOwn() {
        Map<String, String> handles = prepared("Selamat pagi");
        test.x.written("Selamat pagi", Duration.ofHours(1));

        assertThat(test.channel.reconcile(test.post("Selamat pagi"), handles)).isInstanceOf(Finding.Absent.class);
    }

    @Test
    void shouldAskAPersonWhereAPostDiffersInItsAddressOnly() {
        Map<String, String> handles = prepared("Baca https://polkam.go.id/a");
        test.x.written("Baca https://polkam.go.id/b", Duration.ZERO);

        assertThat(test.channel.reconcile(test.post("Baca https://polkam.go.id/a"), handles))
                .isInstanceOf(Finding.Undecided.class);
    }

    @Test
    void shouldSendNothingToTheEditorThatAnOperatorMustMend() {
        Channel wrong = test.open(Map.of("access-token", "salah"), Clock.systemUTC(), Duration.ZERO);

        assertThat(wrong.publish(test.post("Halo"), prepared("Halo"))).isInstanceOf(Outcome.Unauthorised.class);
        AccountState state = wrong.check();
        assertThat(state.reachable()).isTrue();
        assertThat(state.authorised()).isFalse();
    }

    @Test
    void shouldReadBackWhatThePublicSees() {
        Post post = test.post("Baca polkam.go.id & \"lainnya\"", ChannelFixtures.picture("a.jpg"));
        Outcome.Published published = publish(post);

        ReadBack seen = test.channel.readBack(post, published.remoteId());

        assertThat(seen).isInstanceOf(ReadBack.Seen.class);
        assertThat(((ReadBack.Seen) seen).text()).isEqualTo("Baca http://polkam.go.id & \"lainnya\"");
        assertThat(((ReadBack.Seen) seen).url())
                .isEqualTo("https://x.com/%s/status/%s".formatted(XStandIn.USERNAME, published.remoteId()));
        assertThat(((ReadBack.Seen) seen).platformTime()).isNotNull();
        assertThat(test.channel.readBack(post, "1990000000000009999"))
                .isInstanceOfSatisfying(
                        ReadBack.NotSeen.class, gone -> assertThat(gone.again()).isFalse());
    }

    @Test
    void shouldTakeAPostDownOnceAndForAll() {
        Outcome.Published published = publish(test.post("Keliru"));

        assertThat(test.channel.takeDown(published.remoteId())).isInstanceOf(Takedown.Done.class);
        assertThat(test.x.posts()).isEmpty();
        assertThat(test.channel.takeDown(published.remoteId())).isInstanceOf(Takedown.Done.class);
        test.x.fail("delete", Fault.HTML, 1);
        assertThat(test.channel.takeDown(published.remoteId())).isInstanceOf(Takedown.Failed.class);
        assertThat(test.channel.correct(ChannelFixtures.reworded(test.post("Benar")), published.remoteId()))
                .isInstanceOf(Takedown.ByHand.class);
    }

    @Test
    void shouldSayThatAllIsWellWhereItIs() {
        assertThat(test.channel.check()).isEqualTo(AccountState.well());
        test.x.deafen();
        assertThat(test.channel.check().reachable()).isFalse();
    }

    @Test
    void shouldNotStartWithHalfOfTheCredentials() {
        for (String missing : XTestCase.SIGNED.keySet()) {
            Map<String, String> rest = new HashMap<>(XTestCase.SIGNED);
            rest.remove(missing);
            assertThatThrownBy(() -> test.open(rest, Clock.systemUTC(), Duration.ZERO))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("sop.channels.x." + missing);
        }
        assertThatThrownBy(() -> test.open(Map.of(), Clock.systemUTC(), Duration.ZERO))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("access-token");
        Map<String, String> open = new HashMap<>(XTestCase.SIGNED);
        open.put("base-url", "http://x.example");
        assertThatThrownBy(() -> test.open(open, Clock.systemUTC(), Duration.ZERO))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("base-url");
    }

    private Outcome.Published publish(Post post) {
        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.x).drive(post);
        assertThat(ending.published()).as("%s", ending.told()).isNotNull();
        return ending.published();
    }

    private Map<String, String> prepared(String text, Attachment... media) {
        return ready(test.channel.prepare(test.post(text, media), Map.of()));
    }

    private static Map<String, String> ready(Preparation preparation) {
        assertThat(preparation).isInstanceOf(Preparation.Ready.class);
        return ((Preparation.Ready) preparation).handles();
    }

    private static final class LeapingClock extends Clock {

        private final Duration leap;
        private Instant now = Instant.now();

        private LeapingClock(Duration leap) {
            this.leap = leap;
        }

        @Override
        public Instant instant() {
            now = now.plus(leap);
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
