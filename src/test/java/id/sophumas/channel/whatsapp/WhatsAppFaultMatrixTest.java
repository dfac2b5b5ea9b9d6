package id.sophumas.channel.whatsapp;

import static id.sophumas.channel.whatsapp.WhatsAppTestCase.ANI;
import static id.sophumas.channel.whatsapp.WhatsAppTestCase.BUDI;
import static id.sophumas.channel.whatsapp.WhatsAppTestCase.CITRA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.Channel;
import id.sophumas.channel.FaultMatrix;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.standin.Fault;
import id.sophumas.standin.WhatsAppStandIn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails at whichever call: each recipient gets one message or none, never two. */
@Tag("matriks")
@Tag("singkat")
class WhatsAppFaultMatrixTest {

    private static final Set<Fault> DOUBT =
            EnumSet.of(Fault.BREAK, Fault.SLOW, Fault.HTML, Fault.DO_AND_DROP, Fault.DO_AND_HALF, Fault.DO_AND_FLOOD);

    private final WhatsAppTestCase test = new WhatsAppTestCase();

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<Arguments> faults() {
        return FaultMatrix.everyFaultAtEveryCall(() -> new WhatsAppStandIn(0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldServeALoneRecipientOnceOrNotAtAll(String call, Fault fault) {
        Channel channel = test.open(ANI);
        new FaultMatrix(channel, test.whatsapp)
                .assertEnds(expected(call, fault), call, fault, WhatsAppTestCase.post(channel, "Perda baru"));
    }

    private static PlatformDriver.End expected(String call, Fault fault) {
        if (call.equals("messages") && DOUBT.contains(fault)) {
            return PlatformDriver.End.UNDECIDED;
        }
        if (call.equals("messages") && fault == Fault.UNAUTHORISED) {
            return PlatformDriver.End.UNAUTHORISED;
        }
        return call.equals("messages") && fault == Fault.CONTENT
                ? PlatformDriver.End.REFUSED
                : PlatformDriver.End.PUBLISHED;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldServeEachOfSeveralRecipientsOnceOrNotAtAll(String call, Fault fault) {
        Channel channel = test.open(ANI, BUDI, CITRA);
        test.whatsapp.fail("messages", Fault.DO_AND_DROP, 1);
        test.whatsapp.fail(call, fault, 1);

        PlatformDriver.Ending ending =
                new PlatformDriver(channel, test.whatsapp).drive(WhatsAppTestCase.post(channel, "Perda baru"));
        new FaultMatrix(channel, test.whatsapp).noted(ending, 3, test.reached());

        assertThat(test.reached())
                .as("%s at %s: %s", fault, call, ending.told())
                .doesNotHaveDuplicates();
        switch (ending.end()) {
            case PUBLISHED -> assertThat(test.reached()).hasSize(3);
            case UNDECIDED -> assertThat(test.reached()).hasSizeBetween(2, 3).contains(BUDI, CITRA);
            case REFUSED, UNAUTHORISED -> assertThat(test.reached()).isEmpty();
        }
    }

    @Test
    void shouldServeEachOnceWhereNobodyListensWhenItIsToBeSent() {
        Channel channel = test.open(ANI, BUDI);

        PlatformDriver.Ending ending = new PlatformDriver(channel, test.whatsapp)
                .deafWhenPublishing()
                .drive(WhatsAppTestCase.post(channel, "Perda baru"));
        new FaultMatrix(channel, test.whatsapp).noted(ending, 2, test.reached());

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.reached()).containsExactly(ANI, BUDI);
    }

    @Test
    void shouldTellItsTokenToNobodyButThePlatformAndKeepNumbersOutOfTheEvidence() {
        Channel channel = test.open(ANI, BUDI);
        new FaultMatrix(channel, test.whatsapp)
                .atEveryFault(test.exchanges, text -> everything(channel, text), told -> {
                    told.assertWithout(List.of(WhatsAppStandIn.TOKEN));
                    assertThat(told.kept()).doesNotContain(ANI).doesNotContain(BUDI);
                });
    }

    private String everything(Channel channel, String text) {
        Post post = WhatsAppTestCase.post(channel, "Perda " + text);
        List<String> told =
                new PlatformDriver(channel, test.whatsapp).drive(post).told();
        return told + " " + channel.check();
    }
}
