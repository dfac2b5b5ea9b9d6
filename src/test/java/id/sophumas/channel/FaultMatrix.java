package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.PlatformDriver.End;
import id.sophumas.channel.PlatformDriver.Ending;
import id.sophumas.channel.http.Exchange;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.Fault;
import id.sophumas.standin.Platform;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What every adapter promises, whatever fails at whichever call of its stand-in. */
public final class FaultMatrix {

    /** These take long and tell no more than others do. */
    private static final Set<Fault> SLOW = EnumSet.of(Fault.SLOW, Fault.DO_AND_FLOOD);

    private final Channel channel;
    private final Platform standIn;

    public FaultMatrix(Channel channel, Platform standIn) {
        this.channel = channel;
        this.standIn = standIn;
    }

    /** Every call of a platform with every fault: the arguments of a test {@code (String call, Fault fault)}. */
    public static Stream<Arguments> everyFaultAtEveryCall(Supplier<? extends Platform> opened) {
        try (Platform names = opened.get()) {
            return everyFaultAt(names.callNames());
        }
    }

    /** As {@link #everyFaultAtEveryCall}, at these calls only. */
    public static Stream<Arguments> everyFaultAt(Collection<String> calls) {
        return calls.stream().flatMap(call -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(call, fault)));
    }

    /**
     * How a post ends on a platform that can be asked for it.
     *
     * @param onTheWay the calls that it takes to post it; the others do not matter
     * @param judging those among them that tell whether its content is taken
     */
    public static End end(String call, Fault fault, List<String> onTheWay, List<String> judging) {
        if (fault == Fault.UNAUTHORISED && onTheWay.contains(call)) {
            return End.UNAUTHORISED;
        }
        return fault == Fault.CONTENT && onTheWay.contains(call) && judging.contains(call)
                ? End.REFUSED
                : End.PUBLISHED;
    }

    /** Fails a call once and posts: there is one post or none, and it is known which. */
    public Ending postOnceOrNotAtAll(String call, Fault fault, Post post) {
        standIn.fail(call, fault, 1);
        Ending ending = noted(driver().drive(post));
        PlatformDriver.assertNothingTwiceAndNothingLost(ending, standIn);
        return ending;
    }

    /** As {@link #postOnceOrNotAtAll}, and it ends so. */
    public void assertEnds(End end, String call, Fault fault, Post post) {
        Ending ending = postOnceOrNotAtAll(call, fault, post);
        assertThat(ending.end()).as("%s at %s: %s", fault, call, ending.told()).isEqualTo(end);
    }

    /** The reply of the publishing call is lost, so that the post is looked for, and looking fails as well: it is not posted again. */
    public void assertFindsWhatWasLost(String publishing, String looking, Fault fault, Post post) {
        standIn.fail(publishing, Fault.DO_AND_DROP, 1);
        assertEnds(End.PUBLISHED, looking, fault, post);
        assertThat(standIn.count(publishing)).isEqualTo(1);
    }

    /** Nobody listens when it is to be published for the first time. */
    public void assertPostsOnceWhereNobodyListens(Post post) {
        Ending ending = noted(driver().deafWhenPublishing().drive(post));
        PlatformDriver.assertNothingTwiceAndNothingLost(ending, standIn);
        assertThat(ending.end()).isEqualTo(End.PUBLISHED);
    }

    /**
     * Whatever fails, nobody but the platform learns the secrets, whole or encoded for an address.
     *
     * @param acts uses the channel in every way with a text of its own and returns all it was told
     */
    public void assertTellsNobody(List<String> secrets, Exchanges exchanges, Function<String, String> acts) {
        atEveryFault(exchanges, acts, told -> told.assertWithout(secrets));
    }

    /** Acts while each call fails in turn, and checks what was told and kept of it. */
    public void atEveryFault(Exchanges exchanges, Function<String, String> acts, Consumer<Told> check) {
        try (CapturedLog log = new CapturedLog()) {
            for (Fault fault : EnumSet.complementOf(EnumSet.copyOf(SLOW))) {
                for (String call : standIn.callNames()) {
                    standIn.heal();
                    standIn.fail(call, fault, 1);
                    Exchanges.Recorded<String> recorded = exchanges.during(() -> acts.apply(fault + call));
                    assertThat(recorded.calls()).isNotEmpty();
                    List<String> kept =
                            recorded.calls().stream().map(Exchange::toString).toList();
                    check.accept(new Told(recorded.result(), kept + log.text()));
                }
            }
        }
    }

    /**
     * What acting came to.
     *
     * @param answers what the channel returned
     * @param kept the evidence and the log
     */
    public record Told(String answers, String kept) {

        public void assertWithout(List<String> secrets) {
            for (String secret : secrets) {
                assertThat(answers + kept)
                        .doesNotContain(secret)
                        .doesNotContain(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            }
        }
    }

    /** Enters into the table how a post ended that goes to one place. */
    public Ending noted(Ending ending) {
        int posted = standIn.posts().size();
        return noted(ending, 1, posted, Math.min(posted, 1));
    }

    /**
     * Enters into the table how a post ended that goes to several recipients.
     *
     * @param intended how many were to get it, without those whom the platform refuses
     * @param reached who got it, as often as they got it
     */
    public Ending noted(Ending ending, int intended, List<String> reached) {
        return noted(ending, intended, reached.size(), Set.copyOf(reached).size());
    }

    private Ending noted(Ending ending, int intended, int posted, int distinct) {
        String platform = standIn.getClass().getSimpleName().replace("StandIn", "");
        FaultTable.note(new FaultTable.Case(platform, ending.end(), intended, posted, distinct));
        return ending;
    }

    private PlatformDriver driver() {
        return new PlatformDriver(channel, standIn);
    }
}
