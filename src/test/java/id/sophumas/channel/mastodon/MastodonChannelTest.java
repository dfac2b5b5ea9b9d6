package id.sophumas.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.refusal.StartRefused;
import id.sophumas.standin.Fault;
import id.sophumas.standin.MastodonStandIn;
import id.sophumas.standin.Posted;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonChannelTest {

    private static final String RICH =
            "Perda <b>1+1</b> & \"lampiran\" #jdih @humas@sosial.go.id \ud83c\uddee\ud83c\udde9\nbaris dua\n\nalinea";
    private static final String LINK = "https://jdih.go.id/produk-hukum/perda?a=b&c=1";

    private final MastodonTestCase test = new MastodonTestCase();
    private final Attachment first = ChannelFixtures.picture("1.jpg");
    private final Attachment second = ChannelFixtures.picture("2.jpg");
    private final Attachment third = ChannelFixtures.picture("3.jpg");

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void shouldPostTextWithItsLinkAndTellItsAddress() {
        PlatformDriver.Ending ending = drive(ChannelFixtures.post(test.channel, RICH, LINK));

        assertThat(test.mastodon.posts()).extracting(Posted::text).containsExactly(RICH + "\n\n" + LINK);
        assertThat(ending.published().url()).endsWith(ending.published().remoteId());
        assertThat(ending.published().platformTime()).isNotNull();
    }

    @Test
    void shouldShowPicturesWithTheirAlternativeTextsInTheAuthorsOrder() {
        drive(test.post("Tiga", first, second, third));

        assertThat(test.mastodon.posts())
                .singleElement()
                .satisfies(posted -> assertThat(posted.media())
                        .containsExactly(
                                first.sha256() + " (Foto 1.jpg)",
                                second.sha256() + " (Foto 2.jpg)",
                                third.sha256() + " (Foto 3.jpg)"));
    }

    @Test
    void shouldWaitWhileTheInstanceWorksOnAFilm() {
        Attachment film = ChannelFixtures.film("f.mp4", 100_000);
        Post post = test.post("Film", film);
        test.mastodon.work(2);

        Preparation.Pending sent = (Preparation.Pending) test.channel.prepare(post, Map.of());
        Preparation.Pending still = (Preparation.Pending) test.channel.prepare(post, sent.handles());
        Preparation.Ready ready = (Preparation.Ready) test.channel.prepare(post, still.handles());

        assertThat(sent.after()).isPositive();
        assertThat(test.mastodon.posts()).isEmpty();
        assertThat(test.channel.publish(post, ready.handles())).isInstanceOf(Outcome.Published.class);
        assertThat(test.mastodon.count("media")).isEqualTo(1);
        assertThat(test.mastodon.posts().get(0).media()).containsExactly(film.sha256());
    }

    @Test
    void shouldUploadAFewFilesAtATimeAndEachOnce() {
        Post post = test.post("Tiga", first, second, third);

        Preparation.Pending some = (Preparation.Pending) test.channel.prepare(post, Map.of());
        assertThat(test.mastodon.count("media")).isEqualTo(2);
        test.mastodon.fail("media", Fault.BREAK, 1);
        Preparation.Failed failed = (Preparation.Failed) test.channel.prepare(post, some.handles());
        assertThat(test.channel.prepare(post, failed.handles())).isInstanceOf(Preparation.Ready.class);

        assertThat(test.mastodon.count("media")).isEqualTo(4);
    }

    @Test
    void shouldUploadAnewWhatTheInstanceThrewAway() {
        Post post = test.post("Foto", first);
        test.mastodon.work(1);
        Preparation.Pending pending = (Preparation.Pending) test.channel.prepare(post, Map.of());
        test.mastodon.loseFiles();
        test.mastodon.work(0);
        Map<String, String> handles = ((Preparation.Ready) test.channel.prepare(post, pending.handles())).handles();
        test.mastodon.loseFiles();

        assertThat(test.channel.publish(post, handles)).isInstanceOf(Outcome.Stale.class);
        assertThat(drive(post).end()).isEqualTo(PlatformDriver.End.PUBLISHED);
    }

    @Test
    void shouldNotUploadAnewWhatAnEarlierCallInDoubtMayHaveUsed() {
        Post post = test.post("Foto", first);
        Map<String, String> handles = ready(post);
        test.mastodon.forgetKeys();
        test.mastodon.fail("statuses", Fault.DO_AND_DROP, 1);
        Outcome.Unknown unknown = (Outcome.Unknown) test.channel.publish(post, handles);

        Outcome again = test.channel.publish(post, unknown.handles());

        assertThat(again).isInstanceOf(Outcome.Unknown.class);
        assertThat(test.mastodon.posts()).hasSize(1);
    }

    @Test
    void shouldSendTheSameKeyForTheSamePostAndAnotherForAnother() {
        Post post = test.post("Selamat pagi");

        Outcome.Published one = (Outcome.Published) test.channel.publish(post, ready(post));
        Outcome.Published same = (Outcome.Published) test.channel.publish(post, ready(post));
        Post other = test.post("Selamat siang");
        test.channel.publish(other, ready(other));

        assertThat(same.remoteId()).isEqualTo(one.remoteId());
        assertThat(test.mastodon.posts()).hasSize(2);
    }

    @Test
    void shouldFindByItsTextWhatMastodonShowsAsHtml() {
        Post post = ChannelFixtures.post(test.channel, RICH, LINK);
        test.mastodon.fail("statuses", Fault.DO_AND_DROP, 1);
        Outcome.Unknown unknown = (Outcome.Unknown) test.channel.publish(post, ready(post));
        for (int i = 0; i < 50; i++) {
            test.mastodon.written("Kabar lain " + i, Duration.ZERO);
        }

        assertThat(test.channel.reconcile(post, unknown.handles()))
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(found.published().remoteId())
                                .isEqualTo(test.mastodon.posts().get(0).id()));
        assertThat(test.mastodon.count("statuses")).isEqualTo(1);
    }

    @Test
    void shouldFindByItsFilesWhatSomebodyHasEditedMeanwhile() {
        Post post = test.post("Foto", first);
        test.mastodon.fail("statuses", Fault.DO_AND_DROP, 1);
        Outcome.Unknown unknown = (Outcome.Unknown) test.channel.publish(post, ready(post));
        test.channel.correct(
                ChannelFixtures.reworded(test.post("Foto kegiatan")),
                test.mastodon.posts().get(0).id());

        assertThat(test.channel.reconcile(post, unknown.handles())).isInstanceOf(Finding.Found.class);
    }

    @Test
    void shouldNotTakeAnOlderStatusOfTheSameTextForThePost() {
        test.mastodon.written("Selamat pagi", Duration.ofHours(1));
        Post post = test.post("Selamat pagi");
        Map<String, String> handles = ready(post);

        assertThat(test.channel.reconcile(post, handles)).isInstanceOf(Finding.Absent.class);
    }

    @Test
    void shouldNotBeCertainWhereItCannotLookBackFarEnough() {
        Post post = test.post("Selamat pagi");
        Map<String, String> handles = ready(post);
        for (int i = 0; i < 161; i++) {
            test.mastodon.written("Kabar lain " + i, Duration.ZERO);
        }

        assertThat(test.channel.reconcile(post, handles))
                .isInstanceOfSatisfying(
                        Finding.Undecided.class,
                        undecided -> assertThat(undecided.reason()).contains("terlalu panjang"));
    }

    @Test
    void shouldNotBeCertainSoonAfterTheCall() {
        Channel patient = test.open(Duration.ofMinutes(1));
        Post post = test.post("Selamat pagi");
        test.mastodon.fail("statuses", Fault.BREAK, 1);
        Outcome.Unknown unknown = (Outcome.Unknown) patient.publish(post, ready(post));

        assertThat(patient.reconcile(post, unknown.handles())).isInstanceOf(Finding.Undecided.class);
        assertThat(test.channel.reconcile(post, unknown.handles())).isInstanceOf(Finding.Absent.class);
    }

    @Test
    void shouldAskAPersonWhereNobodyNotedWhenItWasPrepared() {
        assertThat(test.channel.reconcile(test.post("Selamat pagi"), Map.of())).isInstanceOf(Finding.Untold.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | The access token was revoked | Unauthorised",
                "403 | This action is outside the authorized scopes | Unauthorised",
                "403 | Your login is currently disabled | Unauthorised",
                "422 | Validation failed: Text character limit of 500 exceeded | Rejected",
                "422 | Cannot attach files that have not finished processing. Try again in a moment! | NotSent",
                "422 | Media 1 not found or already attached to another post | Stale",
                "429 | Too many requests | NotSent",
                "500 | Something went wrong | Unknown",
                "503 | There was a temporary problem serving your request | Unknown"
            })
    void shouldTellWhatAnErrorMeansForPublishing(int status, String error, String outcome) {
        Post post = test.post("Selamat pagi");
        test.mastodon.refuse("statuses", status, error);

        Outcome made = test.channel.publish(post, ready(post));

        assertThat(made.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(made.toString()).contains("kode " + status).contains(error);
        assertThat(test.mastodon.posts()).isEmpty();
    }

    @Test
    void shouldWaitUntilTheLimitIsResetWhenThrottled() {
        Post post = test.post("Selamat pagi");
        test.mastodon.fail("statuses", Fault.THROTTLE, 1);

        assertThat(test.channel.publish(post, ready(post)))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        notSent -> assertThat(notSent.retryAfter().orElseThrow())
                                .isBetween(
                                        Duration.ofSeconds(MastodonStandIn.WAIT_SECONDS - 10),
                                        Duration.ofSeconds(MastodonStandIn.WAIT_SECONDS)));
    }

    @Test
    void shouldReadAPostBackAsThePublicSeesIt() {
        Post post = ChannelFixtures.post(test.channel, "Perda \"baru\"\nbaris dua", LINK);
        String id = drive(post).published().remoteId();

        assertThat(test.channel.readBack(post, id)).isInstanceOfSatisfying(ReadBack.Seen.class, seen -> {
            assertThat(seen.url()).endsWith(id);
            assertThat(seen.text()).isEqualTo("Perda \"baru\"\nbaris dua\n\n" + LINK);
            assertThat(seen.platformTime()).isNotNull();
        });
        assertThat(test.channel.readBack(post, "1"))
                .isInstanceOfSatisfying(
                        ReadBack.NotSeen.class, gone -> assertThat(gone.again()).isFalse());
    }

    @Test
    void shouldCorrectTheTextAndKeepThePictures() {
        String id = drive(test.post("Foto", first, second)).published().remoteId();

        assertThat(test.channel.correct(ChannelFixtures.reworded(test.post("Ralat", first, second)), id))
                .isEqualTo(new Takedown.Done());

        assertThat(test.mastodon.posts()).singleElement().satisfies(posted -> {
            assertThat(posted.text()).isEqualTo("Ralat");
            assertThat(posted.media()).hasSize(2);
        });
        assertThat(test.channel.correct(ChannelFixtures.reworded(test.post("Ralat")), "1"))
                .isInstanceOf(Takedown.Failed.class);
    }

    @Test
    void shouldLeaveOtherFilesAndOtherAlternativeTextsToAPersonAndChangeNothing() {
        Post published = test.post("Foto", first, second);
        String id = drive(published).published().remoteId();
        Attachment described = new Attachment(
                first.nama(),
                "Uraian lain",
                first.jenis(),
                first.ukuran(),
                first.sha256(),
                first.lebar(),
                first.tinggi(),
                null,
                first.isi());

        for (Post corrected : List.of(
                test.post("Ralat", first), test.post("Ralat", first, third), test.post("Ralat", described, second))) {
            assertThat(test.channel.correct(new Correction(published, corrected), id))
                    .isInstanceOfSatisfying(
                            Takedown.ByHand.class,
                            byHand -> assertThat(byHand.how()).contains(id).contains("Sunting"));
        }
        assertThat(test.mastodon.posts()).extracting(Posted::text).containsExactly("Foto");
    }

    @Test
    void shouldTakeAPostDownAndFindItDoneTheSecondTime() {
        String id = drive(test.post("Selamat pagi")).published().remoteId();

        assertThat(test.channel.takeDown(id)).isEqualTo(new Takedown.Done());
        assertThat(test.mastodon.posts()).isEmpty();
        assertThat(test.channel.takeDown(id)).isEqualTo(new Takedown.Done());
    }

    @Test
    void shouldNotCallAPostTakenDownThatAnotherAccountStillShows() {
        String id = test.mastodon.writtenByAnother("Selamat pagi");

        assertThat(test.channel.takeDown(id))
                .isInstanceOfSatisfying(
                        Takedown.Failed.class,
                        failed -> assertThat(failed.reason()).contains("masih tampak"));
    }

    @Test
    void shouldTellHowTheAccountStandsAndWhatItsInstanceTakes() {
        AccountState well = test.channel.check();
        test.mastodon.refuse("instance", 404, "Record not found");
        AccountState old = test.channel.check();
        test.mastodon.fail("verify", Fault.UNAUTHORISED, 1);
        AccountState revoked = test.channel.check();
        test.mastodon.deafen();
        AccountState away = test.channel.check();

        assertThat(well.authorised()).isTrue();
        assertThat(well.quota()).contains("500 karakter").contains("4 berkas");
        assertThat(old).isEqualTo(AccountState.well());
        assertThat(revoked.reachable()).isTrue();
        assertThat(revoked.authorised()).isFalse();
        assertThat(away.reachable()).isFalse();
    }

    @Test
    void shouldTellWhichAccountItIsAndNotStartWithoutItsSettings() {
        assertThat(test.channel.account()).isEqualTo(new Account("mastodon", "mastodon", "mastodon"));
        Map<String, String> settings =
                new HashMap<>(Map.of("base-url", test.mastodon.baseUrl(), "access-token", "rahasia"));
        for (String setting : settings.keySet()) {
            Map<String, String> lacking = new HashMap<>(settings);
            lacking.remove(setting);
            assertThatThrownBy(() -> test.open(lacking, Duration.ZERO))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(setting);
        }
        settings.put("base-url", "http://sosial.example");
        assertThatThrownBy(() -> test.open(settings, Duration.ZERO))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("base-url");
    }

    private Map<String, String> ready(Post post) {
        return ((Preparation.Ready) test.channel.prepare(post, Map.of())).handles();
    }

    private PlatformDriver.Ending drive(Post post) {
        return new PlatformDriver(test.channel, test.mastodon).drive(post);
    }
}
