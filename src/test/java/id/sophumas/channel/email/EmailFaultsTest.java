package id.sophumas.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.FaultMatrix;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.PlatformDriver.End;
import id.sophumas.channel.PlatformDriver.Ending;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.Fault;
import id.sophumas.standin.MailStandIn;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong at whatever command and with whichever recipient, nobody gets it twice, and whoever may not have got it is known. */
@Tag("matriks")
class EmailFaultsTest {

    /** No answer that can be read to a whole message, which the server may have or not. Half an answer begins with its code. */
    private static final Set<Fault> DOUBTS =
            Set.of(Fault.DO_AND_DROP, Fault.DO_AND_FLOOD, Fault.SLOW, Fault.HTML, Fault.REFUSE);

    private final MailStandIn mail = new MailStandIn(0);
    private final EmailChannel channel = Accounts.on(mail, new Exchanges());
    private final Post post = ChannelFixtures.post(channel, "Undangan peliputan.");

    private final FaultMatrix matrix = new FaultMatrix(channel, mail);

    @AfterEach
    void close() {
        mail.close();
    }

    static Stream<Arguments> everyFaultAtEveryCommandForTheFirstAndTheLastRecipient() {
        List<String> commands;
        try (MailStandIn any = new MailStandIn(0)) {
            commands = any.callNames();
        }
        return commands.stream()
                .flatMap(command -> Arrays.stream(Fault.values())
                        .flatMap(fault ->
                                IntStream.of(0, 2).mapToObj(recipient -> Arguments.of(command, fault, recipient))));
    }

    @ParameterizedTest(name = "{1} at {0} for recipient {2}")
    @MethodSource("everyFaultAtEveryCommandForTheFirstAndTheLastRecipient")
    void shouldReachEachRecipientOnceOrSayWhoIsInDoubt(String command, Fault fault, int recipient) {
        mail.failAfter(recipient, command, fault);

        Ending ending = drive();
        matrix.noted(ending, isRefusal(command, fault) ? 2 : 3, reached());

        assertThat(reached()).doesNotHaveDuplicates();
        if (isDoubtful(command, fault)) {
            String doubtful = Accounts.RECIPIENTS.get(recipient);
            assertThat(ending.end()).isEqualTo(End.UNDECIDED);
            assertThat(last(ending)).contains("oleh " + doubtful + ":");
            assertThat(reached())
                    .containsAll(Accounts.RECIPIENTS.stream()
                            .filter(other -> !other.equals(doubtful))
                            .toList());
        } else if (isRefusal(command, fault) && recipient == 0) {
            assertThat(ending.end()).isIn(End.REFUSED, End.UNAUTHORISED);
            assertThat(reached()).isEmpty();
        } else if (isRefusal(command, fault) && fault == Fault.UNAUTHORISED) {
            assertThat(ending.end()).isEqualTo(End.UNAUTHORISED);
            assertThat(reached()).containsExactlyElementsOf(Accounts.RECIPIENTS.subList(0, recipient));
        } else if (isRefusal(command, fault)) {
            assertThat(ending.end()).isEqualTo(End.PUBLISHED);
            assertThat(ending.published().note()).contains("ditolak: " + Accounts.RECIPIENTS.get(recipient));
            assertThat(reached()).hasSize(2);
        } else {
            assertThat(ending.end()).isEqualTo(End.PUBLISHED);
            assertThat(reached()).containsExactlyInAnyOrderElementsOf(Accounts.RECIPIENTS);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldNotTakeALostFarewellForADoubt(Fault fault) {
        mail.fail("QUIT", fault, 3);

        Ending ending = matrix.noted(drive(), 3, reached());

        assertThat(ending.end()).isEqualTo(End.PUBLISHED);
        assertThat(reached()).containsExactlyElementsOf(Accounts.RECIPIENTS);
    }

    @Test
    void shouldGoOnOnceTheServerListensAgain() {
        Ending ending = new PlatformDriver(channel, mail).deafWhenPublishing().drive(post);
        matrix.noted(ending, 3, reached());

        assertThat(ending.end()).isEqualTo(End.PUBLISHED);
        assertThat(reached()).containsExactlyElementsOf(Accounts.RECIPIENTS);
    }

    private static boolean isDoubtful(String command, Fault fault) {
        // The code to go ahead arrives, the message is written, and the end of the connection is all that answers it.
        boolean toldToGoAhead = command.equals("DATA") && fault == Fault.DO_AND_HALF;
        return toldToGoAhead || command.equals("MESSAGE") && DOUBTS.contains(fault);
    }

    private static boolean isRefusal(String command, Fault fault) {
        return fault == Fault.UNAUTHORISED && List.of("AUTH", "MAIL").contains(command)
                || fault == Fault.CONTENT && List.of("DATA", "MESSAGE").contains(command);
    }

    private Ending drive() {
        return new PlatformDriver(channel, mail).drive(post);
    }

    private List<String> reached() {
        return mail.posts().stream().map(posted -> posted.media().get(0)).toList();
    }

    private static String last(Ending ending) {
        return ending.told().get(ending.told().size() - 1);
    }
}
