package id.sophumas.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.PlatformDriver.End;
import id.sophumas.channel.PlatformDriver.Ending;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.refusal.StartRefused;
import id.sophumas.standin.Fault;
import id.sophumas.standin.Posted;
import id.sophumas.standin.WordPressStandIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressChannelTest {

    private static final String LINK = "https://polkam.go.id/rapat?a=1&b=2";

    private final WordPressStandIn site = new WordPressStandIn(0);
    private final Exchanges exchanges = new Exchanges();
    private final WordPressChannel channel = Accounts.on(site, exchanges);
    private final Attachment first = ChannelFixtures.picture("Foto Rapat (1).jpg");
    private final Attachment second = ChannelFixtures.picture("dua.jpg");
    private final Attachment film = ChannelFixtures.film("rekaman.mp4", 5_000);
    private final Post post = ChannelFixtures.post(channel, "Paragraf satu,\nbaris dua.\n\nParagraf dua.", LINK, first);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void shouldPublishParagraphsLinkAndPicture() {
        Ending ending = drive(post);

        assertThat(ending.end()).isEqualTo(End.PUBLISHED);
        assertThat(site.posts())
                .containsExactly(new Posted(ending.published().remoteId(), """
                                Rapat koordinasi

                                <!-- wp:paragraph -->
                                <p>Paragraf satu,<br>baris dua.</p>
                                <!-- /wp:paragraph -->

                                <!-- wp:paragraph -->
                                <p>Paragraf dua.</p>
                                <!-- /wp:paragraph -->

                                <!-- wp:paragraph -->
                                <p><a href="https://polkam.go.id/rapat?a=1&amp;b=2">https://polkam.go.id/rapat?a=1&amp;b=2</a></p>
                                <!-- /wp:paragraph -->""", List.of(first.sha256())));
        assertThat(site.files()).singleElement().asString().matches("foto-rapat-1-[0-9a-f]{16}: Foto Foto Rapat.*");
        assertThat(ending.published().url()).matches(site.baseUrl() + "/rapat-koordinasi-[0-9a-f]{16}/");
        assertThat(ending.published().platformTime()).isEqualTo("2026-07-01T02:03:04Z");
    }

    @Test
    void shouldShowThePicturesAfterTheFirstAndFilmsWithinTheText() {
        drive(ChannelFixtures.post(channel, "Isi.", film, first, second));

        Posted posted = site.posts().get(0);
        assertThat(posted.media()).containsExactlyInAnyOrder(first.sha256(), second.sha256(), film.sha256());
        assertThat(posted.text())
                .containsOnlyOnce("<img ")
                .contains("alt=\"Foto dua.jpg\"")
                .containsOnlyOnce("<video controls src=");
    }

    @Test
    void shouldTakeNothingFromPeopleForMarkup() {
        Post hostile = ChannelFixtures.post(
                channel,
                "<script>alert(1)</script> [gallery ids=\"1\"] <!-- wp:html --> & \"kutip\"",
                ChannelFixtures.picture("a.jpg"),
                ChannelFixtures.picture("\"><b onload=x>[caption].jpg"));

        drive(hostile);

        assertThat(site.posts().get(0).text())
                .doesNotContain("<script", "<b ", "[gallery", "[caption", "<!-- wp:html")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &#91;gallery ids=&quot;1&quot;&#93;");
    }

    @Test
    void shouldShowNothingBeforeTheOneCallThatPublishes() {
        Map<String, String> handles = ready(post);
        assertThat(site.posts()).isEmpty();
        int before = site.calls().size();

        channel.publish(post, handles);

        assertThat(site.calls()).hasSize(before + 1);
        assertThat(site.posts()).hasSize(1);
    }

    @Test
    void shouldPublishWhatWasApprovedWhateverBecameOfTheDraft() {
        Map<String, String> handles = ready(post);
        site.rewrite("Sesuatu yang lain.");

        channel.publish(post, handles);

        assertThat(site.posts().get(0).text()).contains("Paragraf satu").doesNotContain("Sesuatu");
    }

    @Test
    void shouldMakeOnePostHoweverOftenItIsPublished() {
        Map<String, String> handles = ready(post);

        Outcome first = channel.publish(post, handles);
        Outcome again = channel.publish(post, handles);

        assertThat(again).isEqualTo(first);
        assertThat(site.posts()).hasSize(1);
    }

    @Test
    void shouldFindItsDraftAndFilesWhereEveryHandleIsLost() {
        ready(post);

        Map<String, String> handles = ready(post);
        channel.publish(post, handles);

        assertThat(site.drafts()).isEqualTo(1);
        assertThat(site.files()).hasSize(1);
        assertThat(site.count("upload")).isEqualTo(1);
    }

    @Test
    void shouldGoOnWithTheFilesThatAreMissing() {
        Post several = ChannelFixtures.post(channel, "Isi.", first, second);
        site.fail("find-post", Fault.BREAK, 1);
        Preparation.Failed cut = (Preparation.Failed) channel.prepare(several, Map.of());
        assertThat(site.count("upload")).isEqualTo(2);

        channel.prepare(several, cut.handles());

        assertThat(site.count("upload")).isEqualTo(2);
        assertThat(site.count("find-file")).isEqualTo(2);
    }

    @Test
    void shouldPrepareAnewWhereTheDraftWasRemoved() {
        Map<String, String> handles = ready(post);
        site.removeEverything();

        assertThat(channel.reconcile(post, handles)).isEqualTo(new Finding.Absent());
        assertThat(channel.publish(post, handles)).isInstanceOf(Outcome.Stale.class);
        assertThat(drive(post).end()).isEqualTo(End.PUBLISHED);
    }

    @Test
    void shouldReadBackWhatThePublicSees() {
        String id = drive(post).published().remoteId();

        ReadBack.Seen seen = (ReadBack.Seen) channel.readBack(post, id);

        assertThat(seen.text()).isEqualTo("Rapat koordinasi\n\nParagraf satu,\nbaris dua.\n\nParagraf dua.\n\n" + LINK);
        assertThat(seen.url()).startsWith(site.baseUrl() + "/rapat-koordinasi-");
        assertThat(seen.platformTime()).isEqualTo(Instant.parse("2026-07-01T02:03:04Z"));
        assertThat(channel.readBack(post, "999"))
                .isInstanceOfSatisfying(
                        ReadBack.NotSeen.class,
                        unseen -> assertThat(unseen.again()).isFalse());
    }

    @Test
    void shouldCorrectUnderTheSameAddressAndUploadNothingTwice() {
        Outcome.Published published = drive(post).published();
        Post corrected = ChannelFixtures.post(channel, "Ralat.", first, second);

        assertThat(channel.correct(ChannelFixtures.reworded(corrected), published.remoteId()))
                .isEqualTo(new Takedown.Done());

        assertThat(site.posts()).singleElement().satisfies(posted -> {
            assertThat(posted.text()).contains("Ralat.").doesNotContain("Paragraf");
            assertThat(posted.media()).containsExactly(first.sha256(), second.sha256());
        });
        assertThat(site.files()).hasSize(2);
        assertThat(((ReadBack.Seen) channel.readBack(corrected, published.remoteId())).url())
                .isEqualTo(published.url());
        assertThat(channel.correct(ChannelFixtures.reworded(corrected), "999")).isInstanceOf(Takedown.Failed.class);
    }

    @Test
    void shouldTakeAPostDownOnceOrMore() {
        String id = drive(post).published().remoteId();

        assertThat(channel.takeDown(id)).isEqualTo(new Takedown.Done());
        assertThat(channel.takeDown(id)).isEqualTo(new Takedown.Done());
        assertThat(channel.takeDown("999")).isEqualTo(new Takedown.Done());

        assertThat(site.posts()).isEmpty();
        assertThat(site.drafts()).isEqualTo(1);
        assertThat(channel.readBack(post, id)).isInstanceOf(ReadBack.NotSeen.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BREAK", "HTML", "SLOW", "UNAUTHORISED", "THROTTLE"})
    void shouldNotClaimToHaveTakenDownWhatMayStillBeThere(Fault fault) {
        String id = drive(post).published().remoteId();
        site.fail("withdraw", fault, 1);

        assertThat(channel.takeDown(id)).isInstanceOf(Takedown.Failed.class);

        assertThat(site.posts()).hasSize(1);
    }

    @Test
    void shouldTellHowTheAccountStands() {
        assertThat(channel.check()).isEqualTo(AccountState.well());
        site.allowDraftsOnly();
        assertThat(channel.check())
                .extracting(AccountState::authorised, AccountState::message)
                .containsExactly(
                        false, "Akun WordPress ini tidak berwenang menerbitkan tulisan atau mengunggah berkas.");
        site.deafen();
        assertThat(channel.check().reachable()).isFalse();
    }

    @Test
    void shouldCallForAPersonWhereThePasswordIsWrong() {
        WordPressChannel wrong =
                Accounts.with(Map.of("base-url", site.baseUrl(), "application-password", "salah"), exchanges);

        assertThat(wrong.prepare(post, Map.of())).isInstanceOf(Preparation.Unauthorised.class);
        assertThat(wrong.prepare(ChannelFixtures.post(channel, "Tanpa gambar."), Map.of()))
                .isInstanceOf(Preparation.Unauthorised.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://polkam.go.id", "http://127.0.0.1.example.id", "ftp://polkam.go.id", "polkam.go.id"})
    void shouldNotStartWhereThePasswordWouldTravelInTheClear(String address) {
        assertThatThrownBy(() -> Accounts.with(Map.of("base-url", address), exchanges))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("base-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://polkam.go.id/situs", "http://localhost:8000", "http://[::1]/wp", "http://127.0.0.1"})
    void shouldStartWhereItWouldNot(String address) {
        assertThat(Accounts.with(Map.of("base-url", address), exchanges)).isNotNull();
    }

    @Test
    void shouldNotStartWithoutAnAccount() {
        assertThatThrownBy(() -> Accounts.with(Map.of(), exchanges)).hasMessageContaining("base-url");
        assertThatThrownBy(() -> Accounts.with(Map.of("base-url", site.baseUrl(), "username", ""), exchanges))
                .hasMessageContaining("username");
        assertThatThrownBy(() -> Accounts.with(Map.of("base-url", site.baseUrl(), "username", "a:rahasia"), exchanges))
                .hasMessageNotContaining("rahasia");
        assertThatThrownBy(() -> Accounts.with(
                        Map.of("base-url", site.baseUrl(), "application-password", "rahasia\n"), exchanges))
                .hasMessageNotContaining("rahasia");
    }

    @Test
    void shouldTellNoCredentialWhateverHappens() {
        String header = Base64.getEncoder()
                .encodeToString(
                        (WordPressStandIn.USERNAME + ":" + WordPressStandIn.PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (CapturedLog log = new CapturedLog()) {
            Exchanges.Recorded<Ending> recorded = exchanges.during(() -> {
                site.fail("upload", Fault.UNAUTHORISED, 1);
                drive(post);
                site.fail("draft", Fault.DO_AND_HALF, 1);
                site.fail("publish", Fault.DO_AND_DROP, 1);
                return drive(post);
            });

            assertThat(recorded.result().told() + recorded.calls().toString() + log.text())
                    .doesNotContain(WordPressStandIn.PASSWORD)
                    .doesNotContain(header);
            assertThat(recorded.calls()).isNotEmpty();
        }
    }

    private Map<String, String> ready(Post what) {
        return ((Preparation.Ready) channel.prepare(what, Map.of())).handles();
    }

    private Ending drive(Post what) {
        return new PlatformDriver(channel, site).drive(what);
    }
}
