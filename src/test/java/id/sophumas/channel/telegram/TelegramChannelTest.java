package id.sophumas.channel.telegram;

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
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.refusal.StartRefused;
import id.sophumas.standin.Fault;
import id.sophumas.standin.Posted;
import id.sophumas.standin.TelegramStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramChannelTest {

    private static final String FLAG = "\ud83c\uddee\ud83c\udde9";

    private final TelegramTestCase test = new TelegramTestCase();
    private final Attachment photo = ChannelFixtures.picture("1.jpg");
    private final Attachment other = ChannelFixtures.picture("2.jpg");
    private final Attachment film = ChannelFixtures.film("f.mp4", 300_000);

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void shouldPostTextAsItIsWithItsLinkAndTellItsAddress() {
        Post post = ChannelFixtures.post(
                test.channel, "Perda <b>1+1</b> & _lampiran_ " + FLAG + "\n\nBaris dua", "https://jdih.go.id/1?a=b&c");

        PlatformDriver.Ending ending = drive(test.channel, post);

        assertThat(test.telegram.posts())
                .extracting(Posted::text)
                .containsExactly(
                        "Perda <b>1+1</b> & _lampiran_ " + FLAG + "\n\nBaris dua\n\nhttps://jdih.go.id/1?a=b&c");
        assertThat(ending.published().url()).isEqualTo("https://t.me/kantor_tiruan/42");
        assertThat(ending.published().platformTime())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    @Test
    void shouldSendAPhotoWithItsCaption() {
        drive(test.channel, test.post("Foto \u2013 caf\u00e9 " + FLAG, photo));

        assertThat(test.telegram.posts()).singleElement().satisfies(posted -> {
            assertThat(posted.text()).isEqualTo("Foto \u2013 caf\u00e9 " + FLAG);
            assertThat(posted.media()).containsExactly("photo " + photo.sha256());
        });
    }

    @Test
    void shouldSendAFilmWithItsCaption() {
        drive(test.channel, test.post("Film", film));

        assertThat(test.telegram.posts()).singleElement().satisfies(posted -> {
            assertThat(posted.text()).isEqualTo("Film");
            assertThat(posted.media()).containsExactly("video " + film.sha256());
        });
    }

    @Test
    void shouldSendSeveralFilesAsOneAlbumInTheAuthorsOrder() {
        PlatformDriver.Ending ending = drive(test.channel, test.post("Album " + FLAG, photo, film, other));

        assertThat(test.telegram.posts()).singleElement().satisfies(posted -> {
            assertThat(posted.text()).isEqualTo("Album " + FLAG);
            assertThat(posted.media())
                    .containsExactly("photo " + photo.sha256(), "video " + film.sha256(), "photo " + other.sha256());
        });
        assertThat(ending.published().remoteId()).endsWith("/42,43,44");
        assertThat(ending.published().url()).isEqualTo("https://t.me/kantor_tiruan/42");
    }

    @Test
    void shouldSendTenFilesAtOnce() {
        Attachment[] ten = IntStream.range(0, 10)
                .mapToObj(i -> ChannelFixtures.picture(i + ".jpg"))
                .toArray(Attachment[]::new);

        drive(test.channel, test.post("Sepuluh", ten));

        assertThat(test.telegram.posts())
                .singleElement()
                .satisfies(posted -> assertThat(posted.media()).hasSize(10));
    }

    @Test
    void shouldKeepAFilesNameToItself() {
        Attachment named = new Attachment(
                "a\"; name=\"chat_id\".jpg",
                "",
                photo.jenis(),
                photo.ukuran(),
                photo.sha256(),
                640,
                480,
                null,
                photo.isi());

        assertThat(drive(test.channel, test.post("Foto", named)).end()).isEqualTo(PlatformDriver.End.PUBLISHED);
    }

    @Test
    void shouldTellNoAddressOfAGroupWithoutAPublicName() {
        Channel group = test.open(TelegramStandIn.GROUP);

        PlatformDriver.Ending ending = drive(group, ChannelFixtures.post(group, "Selamat pagi"));

        assertThat(ending.published().url()).isNull();
        assertThat(ending.published().remoteId()).isEqualTo(TelegramStandIn.GROUP + "/42");
    }

    @Test
    void shouldFollowAGroupThatBecameASupergroupAndStayWithIt() {
        Channel group = test.open(TelegramStandIn.GROUP);
        Post post = ChannelFixtures.post(group, "Selamat pagi", photo);
        test.telegram.upgrade();

        Outcome.NotSent moved = (Outcome.NotSent) group.publish(post, Map.of("lain", "1"));
        Outcome outcome = group.publish(post, moved.handles());

        assertThat(moved.retryAfter()).contains(Duration.ZERO);
        assertThat(moved.reason()).contains(TelegramStandIn.SUPERGROUP).contains("chat-id");
        assertThat(moved.handles()).containsEntry("lain", "1");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Published.class,
                        published -> assertThat(published.remoteId()).isEqualTo(TelegramStandIn.SUPERGROUP + "/42"));
        assertThat(group.takeDown(((Outcome.Published) outcome).remoteId())).isEqualTo(new Takedown.Done());
        assertThat(group.account().id()).isEqualTo(TelegramStandIn.GROUP);
        assertThat(group.check().authorised()).isTrue();
        assertThat(group.check().message()).contains(TelegramStandIn.SUPERGROUP).contains("chat-id");
    }

    @Test
    void shouldAskAPersonWhatBecameOfACallWithoutAnAnswer() {
        Post post = test.post("Selamat pagi,\n\nini kabar " + "panjang ".repeat(20), photo);
        test.telegram.fail("sendPhoto", Fault.DO_AND_DROP, 1);

        Outcome outcome = test.channel.publish(post, Map.of());

        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(test.channel.reconcile(post, Map.of()))
                .isInstanceOfSatisfying(
                        Finding.Untold.class,
                        untold -> assertThat(untold.reason())
                                .contains(TelegramStandIn.CHANNEL)
                                .contains("1 berkas")
                                .contains("\"Selamat pagi, ini kabar panjang")
                                .contains("…\""));
        assertThat(test.telegram.count("sendPhoto")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | Unauthorized | Unauthorised",
                "404 | Not Found | Unauthorised",
                "403 | Forbidden: bot was kicked from the channel chat | Unauthorised",
                "403 | Forbidden: bot is not a member of the channel chat | Unauthorised",
                "400 | Bad Request: chat not found | Unauthorised",
                "400 | Bad Request: need administrator rights in the channel chat | Unauthorised",
                "400 | Bad Request: not enough rights to send text messages to the chat | Unauthorised",
                "400 | Bad Request: CHAT_WRITE_FORBIDDEN | Unauthorised",
                "400 | Bad Request: message is too long | Rejected",
                "400 | Bad Request: PHOTO_INVALID_DIMENSIONS | Rejected",
                "413 | Request Entity Too Large | Rejected",
                "429 | Too Many Requests: retry later | NotSent",
                "500 | Internal Server Error | Unknown",
                "502 | Bad Gateway | Unknown"
            })
    void shouldTellWhatAnErrorMeansForPublishing(int code, String description, String outcome) {
        test.telegram.refuse("sendMessage", code, description);

        Outcome made = test.channel.publish(test.post("Selamat pagi"), Map.of());

        assertThat(made.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(made.toString()).contains("kode " + code).contains(description);
        assertThat(test.telegram.posts()).isEmpty();
    }

    @Test
    void shouldWaitAsLongAsTelegramSaysWhenThrottled() {
        test.telegram.fail("sendMessage", Fault.THROTTLE, 1);

        assertThat(test.channel.publish(test.post("Selamat pagi"), Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        notSent -> assertThat(notSent.retryAfter())
                                .contains(Duration.ofSeconds(TelegramStandIn.WAIT_SECONDS)));
    }

    @Test
    void shouldTakeAPhotoOfAnyShapeThatCanBeMadeToFit() {
        assertThat(test.channel.violations(test.post("Foto", sized(6000, 4001))))
                .isEmpty();
        assertThat(test.channel.violations(test.post("Foto", sized(100, 2001)))).isEmpty();
        assertThat(test.channel.violations(test.post("Foto", sized(10, 2001))))
                .singleElement()
                .satisfies(violation -> assertThat(violation.pesan()).contains("Perbandingan lebar dan tinggi"));
    }

    @Test
    void shouldHoldTextBesideFilesToItsShorterLimit() {
        assertThat(test.channel.violations(test.post("a".repeat(1025), photo))).hasSize(1);
        assertThat(test.channel.violations(test.post("a".repeat(4096)))).isEmpty();
    }

    @Test
    void shouldTakeDownEveryMessageOfAnAlbumAndFindItDoneTheSecondTime() {
        String id = drive(test.channel, test.post("Album", photo, film, other))
                .published()
                .remoteId();

        assertThat(test.channel.takeDown(id)).isEqualTo(new Takedown.Done());
        assertThat(test.telegram.messages()).isZero();
        assertThat(test.channel.takeDown(id)).isEqualTo(new Takedown.Done());
    }

    @Test
    void shouldGoOnTakingDownWhereItStopped() {
        String id = drive(test.channel, test.post("Album", photo, other))
                .published()
                .remoteId();
        test.telegram.fail("deleteMessage", Fault.DO_AND_DROP, 1);

        assertThat(test.channel.takeDown(id)).isInstanceOf(Takedown.Failed.class);
        assertThat(test.channel.takeDown(id)).isEqualTo(new Takedown.Done());
        assertThat(test.telegram.messages()).isZero();
    }

    @Test
    void shouldLeaveToAPersonWhatIsOlderThanTheBotMayDelete() {
        String id = drive(test.channel, test.post("Album", photo, other))
                .published()
                .remoteId();
        test.telegram.age(Duration.ofHours(49));

        assertThat(test.channel.takeDown(id))
                .isInstanceOfSatisfying(
                        Takedown.ByHand.class,
                        byHand -> assertThat(byHand.how()).contains("42, 43").contains("48 jam"));
        assertThat(test.telegram.messages()).isEqualTo(2);
    }

    @Test
    void shouldCorrectTextAndCaptionAndFindItDoneTheSecondTime() {
        String text = drive(test.channel, test.post("Selamat pagi")).published().remoteId();
        String album = drive(test.channel, test.post("Album", photo, other))
                .published()
                .remoteId();

        for (int i = 0; i < 2; i++) {
            assertThat(test.channel.correct(ChannelFixtures.reworded(test.post("Selamat siang")), text))
                    .isEqualTo(new Takedown.Done());
            assertThat(test.channel.correct(ChannelFixtures.reworded(test.post("Ralat", photo, other)), album))
                    .isEqualTo(new Takedown.Done());
        }

        assertThat(test.telegram.posts()).extracting(Posted::text).containsExactly("Selamat siang", "Ralat");
    }

    @Test
    void shouldLeaveOtherFilesToAPersonAndChangeNothing() {
        Post published = test.post("Album", photo, other);
        String album = drive(test.channel, published).published().remoteId();

        for (Post corrected :
                List.of(test.post("Ralat", other, photo), test.post("Ralat", photo), test.post("Ralat", photo, film))) {
            assertThat(test.channel.correct(new Correction(published, corrected), album))
                    .isInstanceOfSatisfying(
                            Takedown.ByHand.class,
                            byHand ->
                                    assertThat(byHand.how()).contains("42, 43").contains("ubah sendiri"));
        }
        assertThat(test.telegram.posts()).extracting(Posted::text).containsExactly("Album");
    }

    @Test
    void shouldNotCallCorrectedWhatItCannotCorrect() {
        String text = drive(test.channel, test.post("Selamat pagi")).published().remoteId();

        assertThat(test.channel.correct(ChannelFixtures.reworded(test.post("Ralat", photo)), text))
                .isInstanceOf(Takedown.ByHand.class);
        assertThat(test.channel.correct(
                        ChannelFixtures.reworded(test.post("Ralat")), TelegramStandIn.CHANNEL_ID + "/7"))
                .isInstanceOf(Takedown.Failed.class);
        test.telegram.fail("editMessageText", Fault.HTML, 1);
        assertThat(test.channel.correct(ChannelFixtures.reworded(test.post("Ralat")), text))
                .isInstanceOf(Takedown.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "/42", "-1/", "-1/42,", "-1/empat", "-1/42/43", "-1/99999999999999999999"})
    void shouldLeaveToAPersonWhatItCannotFindByItsNumber(String id) {
        for (Takedown made : List.of(
                test.channel.takeDown(id), test.channel.correct(ChannelFixtures.reworded(test.post("Ralat")), id))) {
            assertThat(made)
                    .isInstanceOfSatisfying(
                            Takedown.ByHand.class,
                            byHand -> assertThat(byHand.how())
                                    .contains("\"" + id + "\"")
                                    .contains(TelegramStandIn.CHANNEL));
        }
        assertThat(test.telegram.calls()).isEmpty();
    }

    @Test
    void shouldLeaveToAPersonWhatStayedBehindWhenItsGroupMoved() {
        Channel group = test.open(TelegramStandIn.GROUP);
        String id = drive(group, ChannelFixtures.post(group, "Selamat pagi"))
                .published()
                .remoteId();
        test.telegram.upgrade();

        assertThat(group.takeDown(id)).isInstanceOf(Takedown.ByHand.class);
        assertThat(group.correct(ChannelFixtures.reworded(ChannelFixtures.post(group, "Ralat")), id))
                .isInstanceOf(Takedown.ByHand.class);
    }

    @Test
    void shouldNotClaimToReadBack() {
        assertThat(test.channel.readBack(test.post("Selamat pagi"), "1/2"))
                .isInstanceOfSatisfying(
                        ReadBack.NotSeen.class,
                        notSeen -> assertThat(notSeen.again()).isFalse());
    }

    @Test
    void shouldTellHowTheBotStands() {
        assertThat(test.channel.check()).isEqualTo(AccountState.well());
        test.telegram.fail("getMe", Fault.UNAUTHORISED, 1);
        assertThat(test.channel.check().authorised()).isFalse();
        assertThat(test.open("@tidak_ada").check()).satisfies(state -> {
            assertThat(state.reachable()).isTrue();
            assertThat(state.authorised()).isFalse();
            assertThat(state.message()).contains("@tidak_ada").contains("chat-id");
        });
        test.telegram.refuse("getChat", 403, "Forbidden: bot was kicked from the channel chat");
        assertThat(test.channel.check().authorised()).isFalse();
        test.telegram.deafen();
        assertThat(test.channel.check().reachable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rahasia",
                "70rahasia",
                ":rahasia",
                "70:",
                "70:rahasia/../x",
                "70:rahasia?a",
                "bot70:rahasia",
                "70:ra{h}a"
            })
    void shouldNotStartWithATokenThatIsNone(String token) {
        assertThatThrownBy(() -> test.open(Map.of("bot-token", token)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.channels.telegram.bot-token")
                .hasMessageNotContaining("70")
                .hasMessageNotContaining("rahasia");
    }

    @Test
    void shouldTellWhichAccountItIsAndNotStartWithoutIt() {
        assertThat(test.channel.account()).isEqualTo(new Account("telegram", "telegram", TelegramStandIn.CHANNEL));
        assertThatThrownBy(() -> test.open(Map.of("chat-id", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("chat-id");
        assertThatThrownBy(() -> test.open(Map.of("base-url", "http://telegram.example")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("base-url");
        assertThatThrownBy(() -> test.open(Map.of("bot-token", "1:rahasia\n")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("bot-token")
                .hasMessageNotContaining("rahasia");
    }

    private static Attachment sized(int width, int height) {
        return new Attachment("g.jpg", "", "image/jpeg", 1000, "0", width, height, null, null);
    }

    private PlatformDriver.Ending drive(Channel channel, Post post) {
        return new PlatformDriver(channel, test.telegram).drive(post);
    }
}
