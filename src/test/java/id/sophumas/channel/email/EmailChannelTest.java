package id.sophumas.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Finding;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.PlatformDriver.End;
import id.sophumas.channel.PlatformDriver.Ending;
import id.sophumas.channel.Post;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.Fault;
import id.sophumas.standin.MailStandIn;
import id.sophumas.standin.Posted;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailChannelTest {

    private static final String TEXT = "Kepada redaksi – “undangan” peliputan.\n\nTempat: Jakarta & <sekitarnya>.";
    private static final String LINK = "https://polkam.go.id/rapat?a=1&b=2";

    private final MailStandIn mail = new MailStandIn(0);
    private final Exchanges exchanges = new Exchanges();
    private final EmailChannel channel = Accounts.on(mail, exchanges);
    private final Attachment picture = ChannelFixtures.picture("foto rapat – é.jpg");
    private final Post post = ChannelFixtures.post(channel, TEXT, LINK, picture);

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void shouldSendEachRecipientAMessageOfItsOwn() {
        Ending ending = drive(post);

        assertThat(ending.end()).isEqualTo(End.PUBLISHED);
        assertThat(ending.published().note()).isNull();
        assertThat(mail.posts())
                .extracting(posted -> posted.media().get(0))
                .containsExactlyElementsOf(Accounts.RECIPIENTS);
        assertThat(mail.posts()).extracting(Posted::id).doesNotHaveDuplicates();
        assertThat(mail.messages())
                .allSatisfy(message -> assertThat(message.getAllRecipients()).hasSize(1));
    }

    @Test
    void shouldGiveTextHtmlAndFiles() throws Exception {
        drive(post);

        MimeMessage message = first();
        MimeMultipart mixed = (MimeMultipart) message.getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        BodyPart text = ((MimeMultipart) alternative.getParent().getContent()).getBodyPart(0);
        MimeMultipart either = text.getContent() instanceof MimeMultipart inner ? inner : alternative;
        assertThat(either.getContentType()).startsWith("multipart/alternative");
        assertThat(either.getBodyPart(0)
                        .getContent()
                        .toString()
                        .replace("\r\n", "\n")
                        .strip())
                .isEqualTo(TEXT + "\n\n" + LINK);
        assertThat(either.getBodyPart(1).getContent().toString())
                .contains("<p>Tempat: Jakarta &amp; &lt;sekitarnya&gt;.</p>")
                .contains("<a href=\"https://polkam.go.id/rapat?a=1&amp;b=2\">");
        BodyPart attached = mixed.getBodyPart(1);
        assertThat(attached.getContentType()).startsWith("image/jpeg");
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(attached.getFileName()))
                .isEqualTo("foto rapat – é.jpg");
        assertThat(attached.getInputStream().readAllBytes())
                .isEqualTo(picture.isi().getInputStream().readAllBytes());
    }

    @Test
    void shouldSayWhoSendsWhatItIsAboutAndHowToLeaveTheList() throws Exception {
        drive(post);

        MimeMessage message = first();
        assertThat(message.getSubject()).isEqualTo("Rapat koordinasi");
        assertThat(message.getFrom()[0]).hasToString("Biro Humas <humas@instansi.example>");
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:humas@instansi.example?subject=Berhenti%20berlangganan>");
        assertThat(message.getSentDate()).isNotNull();
    }

    @Test
    void shouldGiveAMessageTheSameIdHoweverOftenItIsWritten() {
        drive(post);
        drive(post);

        List<String> ids = mail.posts().stream().map(Posted::id).toList();
        assertThat(ids).hasSize(6);
        assertThat(Set.copyOf(ids)).hasSize(3);
        assertThat(ids.get(0)).matches("<[0-9a-f]{32}\\.[0-9a-f]{16}@instansi\\.example>");
    }

    @Test
    void shouldLetNobodyWriteHeaders() throws Exception {
        LedgerKey key = new LedgerKey("p", "email", "email", "m", 1);
        Attachment hostile = ChannelFixtures.picture("a\r\nX-Jahat: ya\r\n.jpg");
        Post injecting = new Post(
                key,
                "0".repeat(64),
                "Judul\r\nBcc: lain@media.example\r\n\r\nIsi lain",
                "Isi.",
                Optional.of("Isi.\r\n.\r\nRCPT TO:<lain@media.example>\r\nDATA"),
                null,
                List.of(hostile));

        drive(injecting);

        assertThat(mail.posts()).hasSize(3);
        MimeMessage message = first();
        assertThat(message.getSubject()).isEqualTo("Judul Bcc: lain@media.example Isi lain");
        assertThat(message.getHeader("Bcc")).isNull();
        BodyPart attached = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(attached.getHeader("X-Jahat")).isNull();
        assertThat(attached.getFileName()).isEqualTo("a X-Jahat: ya .jpg");
    }

    @Test
    void shouldServeTheOthersWhereARecipientIsUnknownAndTellWho() {
        mail.answer("dua@media.example", "550 5.1.1 User unknown");

        Ending ending = drive(post);

        assertThat(ending.end()).isEqualTo(End.PUBLISHED);
        assertThat(ending.published().note())
                .isEqualTo("Terkirim kepada 2 dari 3 penerima; ditolak: dua@media.example.");
        assertThat(mail.posts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 User unknown",
                "550 5.7.1 Blocked by the recipient's policy",
                "550 5.1.1 <relay@media.example>: User unknown",
                "550 5.1.1 <a@relay.example>: User unknown"
            })
    void shouldBeRefusedWhereNoRecipientIsTaken(String answer) {
        Accounts.RECIPIENTS.forEach(recipient -> mail.answer(recipient, answer));

        Ending ending = drive(post);

        assertThat(ending.end()).isEqualTo(End.REFUSED);
        assertThat(mail.posts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.7.1 relaying denied",
                "550 5.7.1 Unable to relay.",
                "550 relay not permitted",
                "554 5.7.1 <dua@media.example>: Relay access denied"
            })
    void shouldCallForAPersonWhereTheAccountMayNotSendToOtherServersAndThenGoOn(String answer) {
        mail.answer("dua@media.example", answer);

        Ending ending = drive(post);

        assertThat(ending.end()).isEqualTo(End.UNAUTHORISED);
        assertThat(ending.told().get(ending.told().size() - 1)).contains("periksa host");
        mail.heal();
        assertThat(published(ending.handles())).isInstanceOf(Outcome.Published.class);
        assertThat(mail.posts())
                .extracting(posted -> posted.media().get(0))
                .containsExactlyElementsOf(Accounts.RECIPIENTS);
    }

    @Test
    void shouldServeTheOthersFirstWhereARecipientIsPutOff() {
        mail.answer("satu@media.example", "450 4.2.0 Greylisted, try again in five minutes");

        Ending ending = drive(post);

        assertThat(ending.end()).isEqualTo(End.PUBLISHED);
        assertThat(mail.posts())
                .extracting(posted -> posted.media().get(0))
                .containsExactly("dua@media.example", "tiga@media.example", "satu@media.example");
    }

    @ParameterizedTest
    @CsvSource({"550 5.1.1 User unknown, 1", "451 4.3.0 Try later, 1", "421 4.3.2 Shutting down, 1"})
    void shouldCallTheServerOnceForEachOfItsAnswers(String answer, int calls) {
        mail.answer("satu@media.example", answer);

        channel.publish(post, prepared());

        assertThat(mail.count("RCPT")).isEqualTo(calls);
        assertThat(mail.posts()).isEmpty();
    }

    @Test
    void shouldSendToWhoeverIsInDoubtOnlyWhenAPersonSaysSo() {
        mail.fail("MESSAGE", Fault.SLOW, 1);
        Ending ending = drive(post);
        assertThat(ending.end()).isEqualTo(End.UNDECIDED);
        assertThat(mail.posts()).hasSize(2);
        assertThat(channel.reconcile(post, ending.handles())).isInstanceOf(Finding.Untold.class);

        assertThat(published(ending.handles())).isInstanceOf(Outcome.Published.class);
        assertThat(mail.posts())
                .extracting(posted -> posted.media().get(0))
                .containsExactly("dua@media.example", "tiga@media.example", "satu@media.example");
    }

    @Test
    void shouldSendWithoutAnAccountWhereTheServerWantsNone() {
        EmailChannel relay = Accounts.with(mail, Map.of("username", "", "password", ""), exchanges);

        assertThat(new PlatformDriver(relay, mail).drive(post).end()).isEqualTo(End.PUBLISHED);

        assertThat(mail.count("AUTH")).isZero();
    }

    @Test
    void shouldCallForAPersonWhereThePasswordIsWrong() {
        EmailChannel wrong = Accounts.with(mail, Map.of("password", "salah-sama-sekali"), exchanges);

        assertThat(wrong.publish(post, prepared())).isInstanceOf(Outcome.Unauthorised.class);
        assertThat(wrong.check().authorised()).isFalse();
        assertThat(mail.posts()).isEmpty();
    }

    @Test
    void shouldTellHowTheAccountStandsWithoutSending() {
        assertThat(channel.check()).isEqualTo(AccountState.well());
        mail.deafen();
        assertThat(channel.check())
                .isEqualTo(new AccountState(false, false, null, null, "Server surel tidak dapat dihubungi."));
        assertThat(mail.posts()).isEmpty();
    }

    @Test
    void shouldSayHowAPersonTakesBackWhatCannotBeCalledBack() {
        assertThat(channel.takeDown("id")).isInstanceOf(Takedown.ByHand.class);
        assertThat(channel.correct(ChannelFixtures.reworded(post), "id")).isInstanceOf(Takedown.ByHand.class);
        assertThat(channel.readBack(post, "id"))
                .isInstanceOfSatisfying(
                        ReadBack.NotSeen.class,
                        unseen -> assertThat(unseen.again()).isFalse());
    }

    @Test
    void shouldKeepEachMessageAsEvidenceAndTellNoCredential() {
        EmailChannel wrong = Accounts.with(mail, Map.of("password", "salah-sama-sekali"), exchanges);
        try (CapturedLog log = new CapturedLog()) {
            Exchanges.Recorded<Ending> recorded = exchanges.during(() -> {
                wrong.publish(post, prepared());
                mail.fail("MESSAGE", Fault.DO_AND_HALF, 1);
                return drive(post);
            });

            assertThat(recorded.calls()).hasSize(4).allSatisfy(call -> {
                assertThat(call.method()).isEqualTo("SMTP");
                assertThat(call.address()).isEqualTo("smtp://127.0.0.1:" + mail.port());
                assertThat(call.request()).contains("@instansi.example>");
            });
            assertThat(recorded.calls().get(3).status()).isEqualTo(250);
            assertThat(recorded.result().told() + recorded.calls().toString() + log.text())
                    .doesNotContain(MailStandIn.PASSWORD)
                    .doesNotContain("salah-sama-sekali")
                    .doesNotContain(base64(MailStandIn.PASSWORD))
                    .doesNotContain(base64("\0" + MailStandIn.USERNAME + "\0" + MailStandIn.PASSWORD));
            assertThat(recorded.calls().toString()).doesNotContain("media.example");
        }
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Map<String, String> prepared() {
        return ((id.sophumas.channel.Preparation.Ready) channel.prepare(post, Map.of())).handles();
    }

    private Ending drive(Post what) {
        return new PlatformDriver(channel, mail).drive(what);
    }

    /** What it comes to where nothing goes wrong any more. */
    private Outcome published(Map<String, String> handles) {
        Outcome outcome = channel.publish(post, handles);
        while (outcome instanceof Outcome.Partly partly) {
            outcome = channel.publish(post, partly.handles());
        }
        return outcome;
    }

    private MimeMessage first() {
        return mail.messages().findFirst().orElseThrow();
    }
}
