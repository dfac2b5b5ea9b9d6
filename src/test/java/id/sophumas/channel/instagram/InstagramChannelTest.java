package id.sophumas.channel.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import id.sophumas.refusal.StartRefused;
import id.sophumas.standin.Fault;
import id.sophumas.standin.InstagramStandIn;
import id.sophumas.standin.MetaStandIn;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstagramChannelTest {

    private final InstagramTestCase test = new InstagramTestCase();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void shouldPostAPictureWithItsCaptionAndAlternativeText() {
        Attachment picture = test.picture("rapat.jpg");

        PlatformDriver.Ending ending = drive(test.post("Rapat koordinasi #polhukam", picture));

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.instagram.posts()).singleElement().satisfies(post -> {
            assertThat(post.id()).isEqualTo(ending.published().remoteId());
            assertThat(post.text()).isEqualTo("Rapat koordinasi #polhukam");
            assertThat(post.media()).containsExactly(picture.alamat() + " (Foto rapat.jpg)");
        });
        assertThat(names()).containsExactly("container", "status", "publish");
    }

    @Test
    void shouldKeepEveryCharacterOfTheCaptionAndEndItWithTheLink() {
        String text = "Baris satu\n\n\"kutip\" & + % \ud83c\uddee\ud83c\udde9 e\u0301";
        Post post = ChannelFixtures.post(test.channel, text, "https://kantor.go.id/1?a=b&c", test.picture("a.jpg"));

        drive(post);

        assertThat(test.instagram.posts().get(0).text()).isEqualTo(text + "\n\nhttps://kantor.go.id/1?a=b&c");
    }

    @Test
    void shouldPostACarouselInTheAuthorsOrder() {
        Attachment[] media = {test.picture("1.jpg"), test.film("2.mp4"), test.picture("3.jpg")};
        test.instagram.workOnFilms(2);

        PlatformDriver.Ending ending = drive(test.post("Tiga media", media));

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.instagram.posts()).singleElement().satisfies(post -> {
            assertThat(post.text()).isEqualTo("Tiga media");
            assertThat(post.media())
                    .containsExactly(
                            media[0].alamat() + " (Foto 1.jpg)",
                            media[1].alamat(),
                            media[2].alamat() + " (Foto 3.jpg)");
        });
    }

    @Test
    void shouldFillALargeCarouselInSeveralStepsOfAFewCalls() {
        Post post = test.post(
                "Sepuluh",
                IntStream.range(0, 10).mapToObj(i -> test.picture(i + ".jpg")).toArray(Attachment[]::new));

        Preparation.Pending first = (Preparation.Pending) test.channel.prepare(post, Map.of());

        assertThat(test.instagram.containers()).isEqualTo(6);
        assertThat(first.reason()).contains("6 dari 10");
        assertThat(drive(post, first.handles()).end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.instagram.containers()).isEqualTo(11);
        assertThat(test.instagram.posts().get(0).media()).hasSize(10);
    }

    @Test
    void shouldPostALoneFilmAsAReelWhenInstagramHasWorkedOnIt() {
        Post post = test.post("Film", test.film("film.mp4"));
        test.instagram.workOnFilms(2);

        Preparation.Pending once = (Preparation.Pending) test.channel.prepare(post, Map.of());
        Preparation.Pending twice = (Preparation.Pending) test.channel.prepare(post, once.handles());
        Preparation.Ready ready = (Preparation.Ready) test.channel.prepare(post, twice.handles());

        assertThat(once.after()).isEqualTo(Duration.ofMinutes(1));
        assertThat(test.instagram.containers()).isEqualTo(1);
        assertThat(test.channel.publish(post, ready.handles())).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void shouldCallItAFailureWhenInstagramIsStillAtWorkAfterFiveMinutesButKeepTheContainer() {
        Post post = test.post("Film", test.film("film.mp4"));
        test.instagram.workOnFilms(6);
        Map<String, String> handles = Map.of();
        for (int minute = 0; minute < 5; minute++) {
            handles = ((Preparation.Pending) test.channel.prepare(post, handles)).handles();
        }

        Preparation.Failed failed = (Preparation.Failed) test.channel.prepare(post, handles);

        assertThat(failed.reason()).contains("5 menit");
        assertThat(test.channel.prepare(post, failed.handles())).isInstanceOf(Preparation.Ready.class);
        assertThat(test.instagram.containers()).isEqualTo(1);
    }

    @Test
    void shouldKeepWhatACarouselHasReachedWhenALaterCallFails() {
        Post post = test.post("Dua", test.picture("1.jpg"), test.files.lost(ChannelFixtures.picture("2.jpg")));

        Preparation refused = test.channel.prepare(post, Map.of());
        test.instagram.refuse("container", 500, 2, 0, "service");
        Preparation.Failed failed = (Preparation.Failed) test.channel.prepare(
                test.post("Dua", test.picture("1.jpg"), test.picture("2.jpg")), Map.of("anak.0", "9"));

        assertThat(refused).isInstanceOf(Preparation.Refused.class);
        assertThat(failed.handles()).containsEntry("anak.0", "9");
    }

    @Test
    void shouldMakeAnExpiredContainerAnew() {
        Post post = test.post("Foto", test.picture("1.jpg"));
        Map<String, String> handles = ready(post);
        test.instagram.expireContainers();

        Outcome stale = test.channel.publish(post, handles);
        Preparation.Failed expired = (Preparation.Failed) test.channel.prepare(post, handles);

        assertThat(stale).isInstanceOf(Outcome.Stale.class);
        assertThat(expired.retryAfter()).contains(Duration.ZERO);
        assertThat(drive(post, expired.handles()).end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.instagram.containers()).isEqualTo(2);
    }

    @Test
    void shouldSendContentBackThatFailsWhileInstagramWorksOnIt() {
        test.instagram.spoilNext("Error: Media upload has failed with error code 2207026");

        Preparation preparation = test.channel.prepare(test.post("Film", test.film("a.mp4")), Map.of());

        assertThat(preparation)
                .isInstanceOfSatisfying(
                        Preparation.Refused.class,
                        refused -> assertThat(refused.reason()).contains("format video tidak diterima"));
    }

    @Test
    void shouldMakeAContainerAnewThatFailedForNoReasonOfTheContents() {
        Post post = test.post("Film", test.film("a.mp4"));
        test.instagram.spoilNext("Error: Media upload has failed with error code 2207053");

        Preparation.Failed failed = (Preparation.Failed) test.channel.prepare(post, Map.of());

        assertThat(failed.handles()).doesNotContainKey("wadah");
        assertThat(drive(post, failed.handles()).end()).isEqualTo(PlatformDriver.End.PUBLISHED);
    }

    @Test
    void shouldNotMakeAnotherContainerBeforeInstagramSaysThatTheFirstIsNotOut() {
        Post post = test.post("Foto", test.picture("1.jpg"));
        Map<String, String> handles = ready(post);
        test.channel.publish(post, handles);

        Outcome again = test.channel.publish(post, handles);

        assertThat(again).isInstanceOf(Outcome.Unknown.class);
        assertThat(test.channel.reconcile(post, handles)).isInstanceOf(Finding.Found.class);
        assertThat(test.instagram.posts()).hasSize(1);
    }

    @Test
    void shouldFindAPostWhoseActionWasBlockedButWentThrough() {
        Post post = test.post("Foto", test.picture("1.jpg"));
        Map<String, String> handles = ready(post);
        test.instagram.doAndRefuse("publish", 400, 4, 2207051, "Action is blocked");

        Outcome outcome = test.channel.publish(post, handles);
        Finding finding = test.channel.reconcile(post, handles);

        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(finding).isInstanceOfSatisfying(Finding.Found.class, found -> {
            String id = test.instagram.posts().get(0).id();
            assertThat(found.published().remoteId()).isEqualTo(id);
            assertThat(found.published().url()).isEqualTo("https://www.instagram.com/p/%s/".formatted(id));
            assertThat(found.published().platformTime()).isNotNull();
        });
    }

    @Test
    void shouldKnowThatABlockedPostIsNotThere() {
        Post post = test.post("Foto", test.picture("1.jpg"));
        Map<String, String> handles = ready(post);
        test.instagram.refuse("publish", 400, 4, 2207051, "Action is blocked");

        assertThat(test.channel.publish(post, handles)).isInstanceOf(Outcome.Unknown.class);
        assertThat(test.channel.reconcile(post, handles)).isEqualTo(new Finding.Absent());
    }

    @Test
    void shouldNotTakeAnOlderPostWithTheSameCaptionForThisOne() {
        Post post = test.post("Selamat pagi", test.picture("1.jpg"));
        test.instagram.postedBefore("Selamat pagi", Duration.ofDays(1));
        Map<String, String> handles = ready(post);
        test.channel.publish(post, handles);
        test.instagram.listLate(true);

        Finding.Found late = (Finding.Found) test.channel.reconcile(post, handles);
        test.instagram.listLate(false);
        Finding.Found listed = (Finding.Found) test.channel.reconcile(post, handles);

        assertThat(late.published().remoteId()).startsWith("wadah-");
        assertThat(listed.published().remoteId())
                .isEqualTo(test.instagram.posts().get(1).id());
    }

    @Test
    void shouldKnowThatAPostIsOutEvenBeforeItIsAmongTheRecentOnes() {
        Post post = test.post("Foto", test.picture("1.jpg"));
        test.instagram.postedBefore("Foto", Duration.ofDays(1));
        Map<String, String> handles = ready(post);
        test.channel.publish(post, handles);
        test.instagram.listLate(true);

        Finding.Found found = (Finding.Found) test.channel.reconcile(post, handles);
        String id = found.published().remoteId();

        assertThat(id).startsWith("wadah-" + handles.get("wadah"));
        assertThat(test.channel.readBack(post, id))
                .isInstanceOfSatisfying(
                        ReadBack.NotSeen.class,
                        notSeen -> assertThat(notSeen.again()).isTrue());
        test.instagram.listLate(false);
        assertThat(test.channel.readBack(post, id))
                .isInstanceOfSatisfying(
                        ReadBack.Seen.class,
                        seen -> assertThat(seen.url())
                                .contains(test.instagram.posts().get(1).id()));
    }

    @Test
    void shouldLookForThePostItselfWhereTheContainerIsForgottenAndElseAskAPerson() {
        Post post = test.post("Foto", test.picture("1.jpg"));
        Map<String, String> handles = ready(post);
        test.instagram.forgetContainers();
        assertThat(test.channel.reconcile(post, handles)).isInstanceOf(Finding.Untold.class);

        Map<String, String> other = ready(post);
        test.channel.publish(post, other);
        test.instagram.forgetContainers();

        assertThat(test.channel.reconcile(post, other)).isInstanceOf(Finding.Found.class);
    }

    @Test
    void shouldNotDecideWhereInstagramCannotBeRead() {
        Post post = test.post("Foto", test.picture("1.jpg"));
        Map<String, String> handles = ready(post);
        for (Fault fault : List.of(Fault.BREAK, Fault.HTML, Fault.SLOW, Fault.DO_AND_HALF, Fault.UNAUTHORISED)) {
            test.instagram.fail("status", fault, 1);

            assertThat(test.channel.reconcile(post, handles)).as("%s", fault).isInstanceOf(Finding.Undecided.class);
        }
    }

    @Test
    void shouldPrepareBeforeItPublishes() {
        Outcome outcome = test.channel.publish(test.post("Foto", test.picture("1.jpg")), Map.of());

        assertThat(outcome).isInstanceOf(Outcome.Stale.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void shouldWaitUntilTomorrowWhereTheDaysPostsAreUsedUp() {
        test.instagram.quota(0);
        Post post = test.post("Foto", test.picture("1.jpg"));

        Outcome outcome = test.channel.publish(post, ready(post));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        notSent -> assertThat(notSent.retryAfter()).contains(Duration.ofDays(1)));
    }

    @Test
    void shouldWaitAsLongAsTheUsageHeaderSaysWhenThrottled() {
        Post post = test.post("Foto", test.picture("1.jpg"));
        Map<String, String> handles = ready(post);
        test.instagram.fail("publish", Fault.THROTTLE, 1);

        assertThat(test.channel.publish(post, handles))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        notSent -> assertThat(notSent.retryAfter())
                                .contains(Duration.ofMinutes(MetaStandIn.WAIT_MINUTES)));
    }

    @Test
    void shouldLeaveOffFillingACarouselWhenUsageIsHigh() {
        test.instagram.usage(95);

        Preparation preparation =
                test.channel.prepare(test.post("Dua", test.picture("1.jpg"), test.picture("2.jpg")), Map.of());

        assertThat(preparation)
                .isInstanceOfSatisfying(
                        Preparation.Pending.class,
                        pending -> assertThat(pending.after()).isEqualTo(Duration.ofMinutes(5)));
        assertThat(test.instagram.containers()).isEqualTo(1);
    }

    @Test
    void shouldSayThatAFileWithoutAPublicAddressCannotBeFetched() {
        Preparation preparation = test.channel.prepare(test.post("Foto", ChannelFixtures.picture("1.jpg")), Map.of());

        assertThat(preparation)
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(failed.reason()).contains("1.jpg").contains("sop.public-url"));
        assertThat(names()).isEmpty();
    }

    @Test
    void shouldReadAPostBackAsThePublicSeesIt() {
        Post post = test.post("Foto", test.picture("1.jpg"));
        String id = drive(post).published().remoteId();

        assertThat(test.channel.readBack(post, id)).isInstanceOfSatisfying(ReadBack.Seen.class, seen -> {
            assertThat(seen.url()).isEqualTo("https://www.instagram.com/p/%s/".formatted(id));
            assertThat(seen.text()).isEqualTo("Foto");
            assertThat(seen.platformTime()).isNotNull();
        });
    }

    @Test
    void shouldNotGoOnReadingAPostThatIsThereNoMore() {
        assertThat(test.channel.readBack(test.post("Foto", test.picture("1.jpg")), "1799"))
                .isInstanceOfSatisfying(ReadBack.NotSeen.class, notSeen -> {
                    assertThat(notSeen.again()).isFalse();
                    assertThat(notSeen.reason()).contains("tidak ditemukan");
                });
    }

    @Test
    void shouldTellAPersonHowToTakeAPostDownOrCorrectIt() {
        assertThat(test.channel.takeDown("1"))
                .isInstanceOfSatisfying(
                        Takedown.ByHand.class,
                        byHand -> assertThat(byHand.how()).contains("Hapus"));
        assertThat(test.channel.correct(ChannelFixtures.reworded(test.post("Ralat")), "1"))
                .isInstanceOfSatisfying(
                        Takedown.ByHand.class,
                        byHand -> assertThat(byHand.how()).contains("keterangan"));
    }

    @Test
    void shouldTellWhatIsLeftOfTheDaysPosts() {
        drive(test.post("Foto", test.picture("1.jpg")));

        AccountState state = test.channel.check();

        assertThat(state.reachable()).isTrue();
        assertThat(state.authorised()).isTrue();
        assertThat(state.quota()).contains("1 dari 50").contains("sisa 49");
    }

    @Test
    void shouldTellThatTheTokenIsNotAccepted() {
        AccountState state = test.open("usang").check();

        assertThat(state.reachable()).isTrue();
        assertThat(state.authorised()).isFalse();
        assertThat(state.message()).contains("190");
    }

    @Test
    void shouldRefuseWhatInstagramDoesNotTake() {
        Attachment[] eleven =
                IntStream.range(0, 11).mapToObj(i -> test.picture(i + ".jpg")).toArray(Attachment[]::new);

        assertThat(violations(test.post("Tanpa gambar"))).contains("hanya menerima kiriman yang disertai gambar");
        assertThat(violations(test.post("Sebelas", eleven))).contains("11 berkas");
        assertThat(violations(test.post("#a ".repeat(31), eleven[0]))).contains("31 tagar");
        assertThat(violations(test.post("Satu", eleven[0]))).isEmpty();
    }

    @Test
    void shouldTellWhichAccountItIs() {
        assertThat(test.channel.account()).isEqualTo(new Account("instagram", "instagram", InstagramStandIn.IG_ID));
    }

    @Test
    void shouldNotStartWithSettingsThatCannotWork() {
        assertRefused("access-token", "baris\nbaru", "kredensial");
        assertRefused("access-token", "", "belum diisi");
        assertRefused("ig-id", " ", "belum diisi");
        assertRefused("api-version", "24", "Graph API");
        assertRefused("base-url", "graph.facebook.com", "bukan alamat");
    }

    private void assertRefused(String setting, String value, String why) {
        Map<String, String> settings = new HashMap<>(Map.of("ig-id", "1", "access-token", "t", "api-version", "v24.0"));
        settings.put(setting, value);
        InstagramType type = new InstagramType(
                ChannelFixtures.catalogue(), ChannelFixtures.clients(test.exchanges), ChannelFixtures.tokens());

        assertThatThrownBy(() -> type.open("instagram", ChannelFixtures.settings("instagram", settings)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(why);
    }

    private String violations(Post post) {
        return String.join(
                " ",
                test.channel.violations(post).stream().map(Violation::pesan).toList());
    }

    private Map<String, String> ready(Post post) {
        return ((Preparation.Ready) test.channel.prepare(post, Map.of())).handles();
    }

    private PlatformDriver.Ending drive(Post post) {
        return new PlatformDriver(test.channel, test.instagram).drive(post);
    }

    private PlatformDriver.Ending drive(Post post, Map<String, String> handles) {
        Preparation preparation = test.channel.prepare(post, handles);
        while (preparation instanceof Preparation.Pending pending) {
            preparation = test.channel.prepare(post, pending.handles());
        }
        Outcome outcome = test.channel.publish(post, ((Preparation.Ready) preparation).handles());
        return new PlatformDriver.Ending(
                PlatformDriver.End.PUBLISHED,
                Optional.of(outcome).map(Outcome.Published.class::cast).get(),
                handles,
                List.of());
    }

    private List<String> names() {
        return test.instagram.calls().stream().map(call -> call.name()).toList();
    }
}
