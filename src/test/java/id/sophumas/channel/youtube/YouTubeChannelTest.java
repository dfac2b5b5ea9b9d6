package id.sophumas.channel.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.PlatformDriver.End;
import id.sophumas.channel.PlatformDriver.Ending;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.refusal.StartRefused;
import id.sophumas.standin.Fault;
import id.sophumas.standin.Posted;
import id.sophumas.standin.YouTubeStandIn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YouTubeChannelTest {

    private static final String TEXT = "Rekaman rapat koordinasi “Pilkada” – lengkap. #polhukam";
    private static final String LINK = "https://polkam.go.id/rapat?a=1&b=2";

    private final YouTubeStandIn youTube = new YouTubeStandIn(0);
    private final Exchanges exchanges = new Exchanges();
    private final Accounts accounts = new Accounts(youTube, exchanges);
    private final YouTubeChannel channel = accounts.withAccessToken();
    private final Attachment film = ChannelFixtures.film("rapat.mp4", 2 * ResumableUpload.UNIT + 1_000);
    private final Post post = ChannelFixtures.post(channel, TEXT, LINK, film);

    @AfterEach
    void close() {
        youTube.close();
    }

    @Test
    void shouldPublishAFilmWithItsTitleTextAndLink() {
        Ending ending = drive(channel, post);

        assertThat(ending.end()).isEqualTo(End.PUBLISHED);
        Outcome.Published published = ending.published();
        assertThat(youTube.posts())
                .containsExactly(new Posted(
                        published.remoteId(),
                        "Rapat koordinasi\n\n" + TEXT + "\n\n" + LINK,
                        java.util.List.of(film.sha256())));
        assertThat(published.url()).isEqualTo("https://www.youtube.com/watch?v=" + published.remoteId());
        assertThat(published.platformTime()).isEqualTo("2026-07-01T02:03:04Z");
        assertThat(published.note()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, ResumableUpload.UNIT, ResumableUpload.UNIT + 1, 3 * ResumableUpload.UNIT})
    void shouldPublishFilmsOfAnyLength(int bytes) {
        Attachment other = ChannelFixtures.film("lain.mp4", bytes);

        drive(channel, ChannelFixtures.post(channel, TEXT, other));

        assertThat(youTube.posts())
                .singleElement()
                .satisfies(posted -> assertThat(posted.media()).containsExactly(other.sha256()));
    }

    @Test
    void shouldShowNothingBeforeTheOneCallThatPublishes() {
        Preparation prepared = channel.prepare(post, Map.of());

        assertThat(prepared).isInstanceOf(Preparation.Ready.class);
        assertThat(youTube.count("part")).isEqualTo(2);
        assertThat(youTube.posts()).isEmpty();
        long before = youTube.calls().size();
        channel.publish(post, ((Preparation.Ready) prepared).handles());
        assertThat(youTube.calls()).hasSize((int) before + 1);
        assertThat(youTube.posts()).hasSize(1);
    }

    @Test
    void shouldGoOnWithTheSameSessionWhereAnUploadWasCut() {
        youTube.fail("part", Fault.DO_AND_DROP, 1);
        Preparation.Failed cut = (Preparation.Failed) channel.prepare(post, Map.of());

        Preparation prepared = channel.prepare(post, cut.handles());

        assertThat(prepared).isInstanceOf(Preparation.Ready.class);
        assertThat(youTube.count("begin")).isEqualTo(1);
        assertThat(youTube.count("part")).isEqualTo(2);
    }

    @Test
    void shouldBeginAnewWhereTheSessionIsGoneBeforeAnythingWasPublished() {
        youTube.fail("part", Fault.BREAK, 1);
        Preparation.Failed broken = (Preparation.Failed) channel.prepare(post, Map.of());
        youTube.forgetSessions();

        assertThat(channel.prepare(post, broken.handles()))
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(failed.handles()).isEmpty());
    }

    @Test
    void shouldPrepareAnewWhereTheSessionIsGoneWhenPublishing() {
        Map<String, String> handles = ready();
        youTube.forgetSessions();

        assertThat(channel.publish(post, handles)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void shouldLeaveItToAPersonWhereTheSessionOfALostReplyIsGone() {
        Map<String, String> handles = ready();
        youTube.fail("last", Fault.DO_AND_DROP, 1);
        assertThat(channel.publish(post, handles)).isInstanceOf(Outcome.Unknown.class);
        youTube.forgetSessions();

        assertThat(channel.reconcile(post, handles))
                .isInstanceOfSatisfying(
                        Finding.Untold.class,
                        untold -> assertThat(untold.reason()).contains("YouTube Studio"));
    }

    @Test
    void shouldGoOnFromWhereYouTubeReallyIsAfterADoubt() {
        Map<String, String> handles = ready();
        Map<String, String> outdated = new HashMap<>(handles);
        outdated.replaceAll((name, value) -> name.equals("terkirim") ? "0" : value);

        assertThat(channel.reconcile(post, outdated)).isEqualTo(new Finding.Absent(handles));
    }

    @Test
    void shouldFindAFilmThatWasCompleteBeforeItWasToBePublished() {
        Map<String, String> handles = ready();
        channel.publish(post, handles);

        Preparation again = channel.prepare(post, handles);
        Map<String, String> found = ((Preparation.Ready) again).handles();

        assertThat(channel.publish(post, found)).isInstanceOf(Outcome.Published.class);
        assertThat(channel.reconcile(post, found)).isInstanceOf(Finding.Found.class);
        assertThat(youTube.posts()).hasSize(1);
    }

    @Test
    void shouldSayThatYouTubeKeepsTheFilmPrivate() {
        youTube.forcePrivate();

        Ending ending = drive(channel, post);

        assertThat(ending.published().note()).contains("\"private\"").contains("YouTube Studio");
        assertThat(channel.readBack(post, ending.published().remoteId()))
                .isInstanceOfSatisfying(
                        ReadBack.NotSeen.class,
                        unseen -> assertThat(unseen.again()).isTrue());
    }

    @Test
    void shouldRefuseWhatYouTubeWouldRefuse() {
        Post bracketed = ChannelFixtures.post(channel, "Suhu < 0", film);
        Post noFilm = ChannelFixtures.post(channel, TEXT);
        Post tooLong = ChannelFixtures.post(channel, "é".repeat(2_501), film);

        assertThat(channel.violations(post)).isEmpty();
        assertThat(channel.violations(bracketed)).extracting(Violation::bagian).containsExactly("teks.youtube");
        assertThat(channel.violations(noFilm)).extracting(Violation::bagian).containsExactly("media");
        assertThat(channel.violations(tooLong)).extracting(Violation::bagian).containsExactly("teks.youtube");
    }

    @Test
    void shouldReadBackWhatThePublicSees() {
        String id = drive(channel, post).published().remoteId();

        assertThat(channel.readBack(post, id))
                .isEqualTo(new ReadBack.Seen(
                        "https://www.youtube.com/watch?v=" + id,
                        "Rapat koordinasi\n\n" + TEXT + "\n\n" + LINK,
                        Instant.parse("2026-07-01T02:03:04Z")));
        assertThat(channel.readBack(post, "lain")).isInstanceOf(ReadBack.NotSeen.class);
    }

    @Test
    void shouldCorrectTitleAndText() {
        String id = drive(channel, post).published().remoteId();

        assertThat(channel.correct(ChannelFixtures.reworded(ChannelFixtures.post(channel, "Ralat.", film)), id))
                .isInstanceOf(Takedown.Done.class);

        assertThat(youTube.posts()).extracting(Posted::text).containsExactly("Rapat koordinasi\n\nRalat.");
        assertThat(channel.correct(ChannelFixtures.reworded(post), "lain")).isInstanceOf(Takedown.Failed.class);
    }

    @Test
    void shouldLeaveAnotherFilmToAPersonAndChangeNothing() {
        String id = drive(channel, post).published().remoteId();
        Post corrected = ChannelFixtures.post(channel, "Ralat.", ChannelFixtures.film("lain.mp4", 1_000));

        assertThat(channel.correct(new Correction(post, corrected), id))
                .isInstanceOfSatisfying(
                        Takedown.ByHand.class,
                        byHand -> assertThat(byHand.how()).contains(id));

        assertThat(youTube.posts()).extracting(Posted::text).noneMatch(text -> text.contains("Ralat"));
    }

    @Test
    void shouldTakeAFilmDownOnceOrMore() {
        String id = drive(channel, post).published().remoteId();

        assertThat(channel.takeDown(id)).isInstanceOf(Takedown.Done.class);
        assertThat(channel.takeDown(id)).isInstanceOf(Takedown.Done.class);

        assertThat(youTube.posts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREAK", "HTML", "SLOW", "UNAUTHORISED", "THROTTLE"})
    void shouldNotClaimToHaveTakenDownWhatMayStillBeThere(Fault fault) {
        String id = drive(channel, post).published().remoteId();
        youTube.fail("delete", fault, 1);

        assertThat(channel.takeDown(id)).isInstanceOf(Takedown.Failed.class);

        assertThat(youTube.posts()).hasSize(1);
    }

    @Test
    void shouldTellHowTheAccountStands() {
        assertThat(channel.check()).isEqualTo(AccountState.well());
        youTube.revokeTokens();
        assertThat(channel.check().authorised()).isFalse();
        youTube.deafen();
        assertThat(channel.check().reachable()).isFalse();
    }

    @Test
    void shouldGetAnotherAccessTokenWhereTheOneBeforeIsRefusedAndKeepIt() {
        YouTubeChannel renewing = accounts.withBothTokens();
        Map<String, String> handles = ((Preparation.Ready) renewing.prepare(post, Map.of())).handles();
        youTube.revokeTokens();

        assertThat(renewing.publish(post, handles)).isInstanceOf(Outcome.NotSent.class);
        assertThat(renewing.publish(post, handles)).isInstanceOf(Outcome.Published.class);

        assertThat(renewing.check()).isEqualTo(AccountState.well());
        assertThat(youTube.posts()).hasSize(1);
        assertThat(youTube.count("token")).isEqualTo(1);
    }

    @Test
    void shouldCallForAPersonWhereTheRefreshTokenIsRefused() {
        YouTubeChannel renewing = accounts.withBothTokens();
        youTube.revokeTokens();
        youTube.revokeGrant();

        assertThat(renewing.prepare(post, Map.of())).isInstanceOf(Preparation.Failed.class);
        assertThat(renewing.prepare(post, Map.of()))
                .isInstanceOfSatisfying(
                        Preparation.Unauthorised.class,
                        refused -> assertThat(refused.reason()).contains("isi kredensial yang baru"));
        assertThat(renewing.check().authorised()).isFalse();
    }

    @Test
    void shouldNotStartWithoutACompleteCredential() {
        assertThatThrownBy(() -> accounts.with(Map.of())).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> accounts.with(Map.of("refresh-token", "r", "client-id", "c")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("client-secret");
        assertThatThrownBy(() -> accounts.with(Map.of("access-token", "rahasia\nbaris")))
                .isInstanceOf(StartRefused.class)
                .hasMessageNotContaining("rahasia");
        assertThatThrownBy(() -> accounts.with(Map.of("access-token", "a", "base-url", "http://youtube.example")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("base-url");
    }

    @Test
    void shouldTellNoCredentialWhateverHappens() {
        YouTubeChannel renewing = accounts.withBothTokens();
        try (CapturedLog log = new CapturedLog()) {
            Exchanges.Recorded<Ending> recorded = exchanges.during(() -> {
                youTube.fail("part", Fault.UNAUTHORISED, 1);
                youTube.fail("last", Fault.DO_AND_DROP, 1);
                drive(renewing, post);
                youTube.revokeGrant();
                youTube.revokeTokens();
                renewing.check();
                return drive(renewing, post);
            });

            assertThat(recorded.result().told() + recorded.calls().toString() + log.text())
                    .doesNotContain(YouTubeStandIn.TOKEN)
                    .doesNotContain(YouTubeStandIn.CLIENT_SECRET)
                    .doesNotContain(YouTubeStandIn.REFRESH_TOKEN);
            assertThat(recorded.calls()).isNotEmpty();
        }
    }

    private Map<String, String> ready() {
        return ((Preparation.Ready) channel.prepare(post, Map.of())).handles();
    }

    private Ending drive(YouTubeChannel on, Post what) {
        return new PlatformDriver(on, youTube).drive(what);
    }
}
