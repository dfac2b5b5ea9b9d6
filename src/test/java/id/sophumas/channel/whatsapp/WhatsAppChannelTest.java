package id.sophumas.channel.whatsapp;

import static id.sophumas.channel.whatsapp.WhatsAppTestCase.ANI;
import static id.sophumas.channel.whatsapp.WhatsAppTestCase.BUDI;
import static id.sophumas.channel.whatsapp.WhatsAppTestCase.CITRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
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
import id.sophumas.standin.MetaStandIn;
import id.sophumas.standin.WhatsAppStandIn;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppChannelTest {

    private final WhatsAppTestCase test = new WhatsAppTestCase();
    private final Channel channel = test.open(ANI, BUDI, CITRA);
    private final Post post = WhatsAppTestCase.post(channel, "Perda baru:\n\n\"Kawasan\" & + \ud83c\uddee\ud83c\udde9");

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void shouldSendTheTemplateToEachRecipientOnce() {
        PlatformDriver.Ending ending = drive();

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.reached()).containsExactly(ANI, BUDI, CITRA);
        assertThat(test.whatsapp.posts())
                .allSatisfy(message -> assertThat(message.text())
                        .isEqualTo("Perda baru: \"Kawasan\" & + \ud83c\uddee\ud83c\udde9 https://jdih.go.id/1"));
        assertThat(ending.published().note()).isNull();
        assertThat(ending.published().remoteId())
                .isEqualTo(test.whatsapp.posts().stream()
                        .map(message -> message.id())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void shouldMakeOneCallAtATimeToWhomTheHandlesName() {
        Map<String, String> handles = ready();

        Outcome first = channel.publish(post, handles);
        Outcome same = channel.publish(post, ((Outcome.Partly) first).handles());

        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Partly.class,
                        partly -> assertThat(partly.reason()).contains("1 dari 3 penerima"));
        assertThat(same).isInstanceOf(Outcome.Partly.class);
        assertThat(test.reached()).containsExactly(ANI, BUDI);
    }

    @Test
    void shouldKeepEachRecipientsResultWithoutTheNumber() {
        Outcome.Partly partly = (Outcome.Partly) channel.publish(post, ready());

        assertThat(partly.handles().toString())
                .contains(test.whatsapp.posts().get(0).id())
                .doesNotContain(ANI)
                .doesNotContain(BUDI);
    }

    @Test
    void shouldTellWhomItDidNotReachAndServeAllOthers() {
        test.whatsapp.refuseRecipient(BUDI, 131026);

        PlatformDriver.Ending ending = drive();

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.reached()).containsExactly(ANI, CITRA);
        assertThat(ending.published().note()).contains("2 dari 3").contains(BUDI);
    }

    @ParameterizedTest
    @ValueSource(ints = {130472, 131021, 131030, 131047, 131049, 131050})
    void shouldKnowWhatIsAboutOneRecipientOnly(int code) {
        test.whatsapp.refuseRecipient(ANI, code);

        assertThat(channel.publish(post, ready())).isInstanceOf(Outcome.Partly.class);
    }

    @Test
    void shouldTryARecipientAgainWhoGotTooMuchAtOnceAfterAllOthers() {
        test.whatsapp.refuseRecipient(ANI, 131056);
        Outcome outcome = publishToTheEnd(ready());
        assertThat(outcome).isInstanceOf(Outcome.NotSent.class);
        assertThat(test.reached()).containsExactly(BUDI, CITRA);

        test.whatsapp.reachEverybody();

        assertThat(publishToTheEnd(((Outcome.NotSent) outcome).handles())).isInstanceOf(Outcome.Published.class);
        assertThat(test.reached()).containsExactly(BUDI, CITRA, ANI);
    }

    @Test
    void shouldAskAPersonOfAMessageInDoubtAndSendItAgainOnThatPersonsWordAlone() {
        test.whatsapp.fail("messages", Fault.DO_AND_DROP, 1);

        Outcome.Unknown unknown = (Outcome.Unknown) publishToTheEnd(ready());

        assertThat(test.reached()).containsExactly(ANI, BUDI, CITRA);
        assertThat(unknown.reason()).contains("2 dari 3").contains(ANI).doesNotContain(BUDI);
        assertThat(channel.reconcile(post, unknown.handles())).isInstanceOf(Finding.Untold.class);
        assertThat(test.reached()).hasSize(3);

        assertThat(publishToTheEnd(unknown.handles())).isInstanceOf(Outcome.Published.class);
        assertThat(test.reached()).containsExactly(ANI, BUDI, CITRA, ANI);
    }

    @Test
    void shouldBringNobodyElseIntoDoubtWhileThePlatformIsBrokenDown() {
        test.whatsapp.fail("messages", Fault.BREAK, 100);
        test.whatsapp.fail("phone", Fault.BREAK, 100);

        Outcome first = channel.publish(post, ready());
        Outcome second = channel.publish(post, ((Outcome.Partly) first).handles());

        assertThat(second).isInstanceOf(Outcome.NotSent.class);
        assertThat(test.whatsapp.count("messages")).isEqualTo(1);
        test.whatsapp.heal();
        assertThat(publishToTheEnd(((Outcome.Partly) first).handles()))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains("2 dari 3"));
        assertThat(test.reached()).containsExactly(BUDI, CITRA);
    }

    @Test
    void shouldLeaveOutTheRecipientWhoWasBeingServedWhenTheApplicationDied() {
        Outcome.Partly first = (Outcome.Partly) channel.publish(post, ready());
        channel.publish(post, first.handles());

        Finding.Absent found = (Finding.Absent) channel.reconcile(post, first.handles());

        assertThat(publishToTheEnd(found.handles()))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains(BUDI));
        assertThat(test.reached()).containsExactly(ANI, BUDI, CITRA);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Unauthorised",
        "10, Unauthorised",
        "190, Unauthorised",
        "200, Unauthorised",
        "368, Unauthorised",
        "131031, Unauthorised",
        "131042, Unauthorised",
        "133010, Unauthorised",
        "4, NotSent",
        "80007, NotSent",
        "130429, NotSent",
        "131048, NotSent",
        "131057, NotSent",
        "132000, NotSent",
        "132001, NotSent",
        "132015, NotSent",
        "132005, Rejected",
        "132012, Rejected",
        "100, Rejected",
        "131000, Partly",
        "131016, Partly",
        "2, Partly"
    })
    void shouldTellWhatAnErrorMeans(int code, String outcome) {
        test.whatsapp.refuse("messages", 400, code, 0, "in Meta's words");

        Outcome made = channel.publish(post, ready());

        assertThat(made.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(test.reached()).isEmpty();
    }

    @Test
    void shouldGoOnWithTheSameRecipientAfterAWait() {
        Map<String, String> handles = ready();
        test.whatsapp.fail("messages", Fault.THROTTLE, 1);

        Outcome.NotSent waiting = (Outcome.NotSent) channel.publish(post, handles);

        assertThat(waiting.retryAfter()).contains(Duration.ofMinutes(MetaStandIn.WAIT_MINUTES));
        assertThat(publishToTheEnd(handles)).isInstanceOf(Outcome.Published.class);
        assertThat(test.reached()).containsExactly(ANI, BUDI, CITRA);
    }

    @Test
    void shouldSayWhatTheTemplateMustBeLike() {
        Channel other = test.open(Map.of("template", "lain/en_US"));

        Outcome outcome = other.publish(post, ((Preparation.Ready) other.prepare(post, Map.of())).handles());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        notSent ->
                                assertThat(notSent.reason()).contains("132001").contains("{{1}}"));
    }

    @Test
    void shouldTellAPersonWhatToDoForWhatTheApiCannot() {
        assertThat(channel.readBack(post, "x"))
                .isInstanceOfSatisfying(
                        ReadBack.NotSeen.class,
                        notSeen -> assertThat(notSeen.again()).isFalse());
        assertThat(channel.takeDown("x")).isInstanceOf(Takedown.ByHand.class);
        assertThat(channel.correct(ChannelFixtures.reworded(post), "x")).isInstanceOf(Takedown.ByHand.class);
    }

    @Test
    void shouldTellHowTheNumberStands() {
        assertThat(channel.check()).isEqualTo(AccountState.well());
        test.whatsapp.quality("RED");
        assertThat(channel.check().message()).contains("rendah");
        test.whatsapp.fail("phone", Fault.UNAUTHORISED, 1);
        assertThat(channel.check().authorised()).isFalse();
    }

    @Test
    void shouldReadPhoneNumbersAsPeopleWriteThemAndEachOnce() {
        Channel written = test.open(Map.of("recipients", " 0812-3456-7890, +62 812 3456 7891 ,6281234567890,"));

        new PlatformDriver(written, test.whatsapp).drive(post);

        assertThat(test.reached()).containsExactly(ANI, BUDI);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recipients | ,",
                "recipients | 62812345678901234",
                "recipients | grup-jdih",
                "recipients | 6281234567890;6281234567891",
                "template | dua kata",
                "template | nama/Indonesia",
                "phone-id | ''",
                "recipients | ''"
            })
    void shouldNotStartWithSettingsThatCannotWork(String setting, String value) {
        assertThatThrownBy(() -> test.open(Map.of(setting, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(setting);
    }

    @Test
    void shouldTellWhichAccountItIs() {
        assertThat(channel.account()).isEqualTo(new Account("whatsapp", "whatsapp", WhatsAppStandIn.PHONE_ID));
    }

    private Map<String, String> ready() {
        return ((Preparation.Ready) channel.prepare(post, Map.of())).handles();
    }

    private Outcome publishToTheEnd(Map<String, String> handles) {
        Outcome outcome = channel.publish(post, handles);
        while (outcome instanceof Outcome.Partly partly) {
            outcome = channel.publish(post, partly.handles());
        }
        return outcome;
    }

    private PlatformDriver.Ending drive() {
        return new PlatformDriver(channel, test.whatsapp).drive(post);
    }
}
