package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final String ID = "kiriman-1";

    private final List<String> readers = List.of("a@media.example", "b@media.example", "c@media.example");
    private final List<String> reached = new ArrayList<>();
    private final Map<String, Deque<Receipt>> answers = new HashMap<>();
    private Distribution distribution = new Distribution(readers);
    private Map<String, String> handles = distribution.prepared(Map.of());

    @Test
    void shouldServeEveryReaderOnceAndInOrder() {
        Outcome outcome = publishToTheEnd();

        assertThat(outcome).isEqualTo(new Outcome.Published(ID, null, null));
        assertThat(reached).containsExactlyElementsOf(readers);
    }

    @Test
    void shouldCallOneReaderAtATimeAndSayWhoIsNext() {
        Outcome first = publish();

        assertThat(reached).containsExactly("a@media.example");
        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Partly.class,
                        partly -> assertThat(partly.reason()).isEqualTo("Terkirim kepada 1 dari 3 penerima."));
    }

    @Test
    void shouldNotKeepAddressesInTheHandles() {
        publish();

        assertThat(handles.toString()).doesNotContain("media.example");
    }

    @Test
    void shouldServeTheOthersWhereOneIsRefusedAndTellWhoItWas() {
        answer("b@media.example", new Receipt.Refused("tidak dikenal"));

        assertThat(publishToTheEnd())
                .isInstanceOfSatisfying(
                        Outcome.Published.class,
                        published -> assertThat(published.note())
                                .isEqualTo("Terkirim kepada 2 dari 3 penerima; ditolak: b@media.example."));
    }

    @Test
    void shouldBeRejectedWhereEveryReaderIsRefused() {
        readers.forEach(reader -> answer(reader, new Receipt.Refused("tidak dikenal")));

        assertThat(publishToTheEnd()).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void shouldTryThoseAgainWhoWerePutOffAndNobodyElse() {
        answer("a@media.example", new Receipt.Deferred("nanti"));
        answer("b@media.example", new Receipt.Deferred("nanti"));

        assertThat(publishToTheEnd()).isInstanceOf(Outcome.NotSent.class);
        assertThat(reached).containsExactly("c@media.example");
        assertThat(publishToTheEnd()).isInstanceOf(Outcome.Published.class);

        assertThat(reached).containsExactly("c@media.example", "a@media.example", "b@media.example");
    }

    @Test
    void shouldStopAtOnceWhereNobodyCanBeReachedAndGoOnWithTheSameReader() {
        Outcome away = new Outcome.NotSent("tidak terhubung", Optional.empty());
        answer("b@media.example", new Receipt.Stopped(away));
        publish();

        assertThat(publish()).isEqualTo(away);
        assertThat(publishToTheEnd()).isInstanceOf(Outcome.Published.class);

        assertThat(reached).containsExactlyElementsOf(readers);
    }

    @Test
    void shouldBeRejectedAtOnceWhereTheContentIsRefusedBeforeAnybodyGotIt() {
        answer("a@media.example", new Receipt.Stopped(new Outcome.Rejected("isi ditolak")));

        assertThat(publish()).isEqualTo(new Outcome.Rejected("isi ditolak"));
        assertThat(reached).isEmpty();
    }

    @Test
    void shouldNotCallContentRefusedThatOthersHaveGot() {
        answer("b@media.example", new Receipt.Stopped(new Outcome.Rejected("isi ditolak")));

        assertThat(publishToTheEnd())
                .isInstanceOfSatisfying(
                        Outcome.Published.class,
                        published -> assertThat(published.note()).contains("b@media.example"));
    }

    @Test
    void shouldBeKnownByTheIdsOfTheMessagesWhereTheWholeHasNone() {
        answer("a@media.example", new Receipt.Accepted("m1"));
        answer("b@media.example", new Receipt.Refused("tidak dikenal"));
        answer("c@media.example", new Receipt.Accepted("m3"));
        Outcome outcome = distribution.publish(handles, null, this::reach);
        while (outcome instanceof Outcome.Partly partly) {
            handles = partly.handles();
            outcome = distribution.publish(handles, null, this::reach);
        }

        assertThat(((Outcome.Published) outcome).remoteId()).isEqualTo("m1 m3");
    }

    @Test
    void shouldTellThatSomebodyIsInDoubt() {
        answer("a@media.example", new Receipt.Doubtful("terputus"));
        assertThat(distribution.isInDoubt(handles)).isFalse();

        publish();

        assertThat(distribution.isInDoubt(handles)).isTrue();
    }

    @Test
    void shouldServeTheOthersWhereOneIsInDoubtAndThenAskAPerson() {
        answer("a@media.example", new Receipt.Doubtful("terputus"));

        assertThat(publishToTheEnd())
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.reason())
                                .contains("2 dari 3")
                                .contains("a@media.example")
                                .doesNotContain("b@media.example"));
        assertThat(reached).containsExactly("b@media.example", "c@media.example");
        assertThat(distribution.reconcile(handles, ID)).isInstanceOf(Finding.Untold.class);
    }

    @Test
    void shouldSendToThoseInDoubtOnlyWhenAPersonSaysSo() {
        answer("a@media.example", new Receipt.Doubtful("terputus"));
        answer("c@media.example", new Receipt.Doubtful("terputus"));
        publishToTheEnd();

        Outcome again = publishToTheEnd();

        assertThat(again).isInstanceOf(Outcome.Published.class);
        assertThat(reached).containsExactly("b@media.example", "a@media.example", "c@media.example");
    }

    @Test
    void shouldLeaveOutTheReaderWhoWasBeingServedWhenTheApplicationDied() {
        publish();
        distribution.publish(handles, ID, this::reach);

        Finding found = distribution.reconcile(handles, ID);

        assertThat(found).isInstanceOf(Finding.Absent.class);
        handles = ((Finding.Absent) found).handles();
        assertThat(publishToTheEnd()).isInstanceOf(Outcome.Unknown.class);
        assertThat(reached).containsExactlyElementsOf(readers);
    }

    @Test
    void shouldAskAPersonWhereTheLastReaderWasBeingServedWhenTheApplicationDied() {
        publish();
        publish();
        distribution.publish(handles, ID, this::reach);

        assertThat(distribution.reconcile(handles, ID))
                .isInstanceOfSatisfying(
                        Finding.Untold.class,
                        untold -> assertThat(untold.reason()).contains("c@media.example"));
    }

    @Test
    void shouldFindThePostWhereAllWereServedBeforeTheApplicationDied() {
        answer("c@media.example", new Receipt.Deferred("nanti"));
        publishToTheEnd();
        Map<String, String> last = new HashMap<>(handles);
        distribution = new Distribution(readers.subList(0, 2));

        assertThat(distribution.reconcile(last, ID))
                .isEqualTo(new Finding.Found(new Outcome.Published(ID, null, null)));
        assertThat(publish()).isInstanceOf(Outcome.Published.class);
        assertThat(reached).hasSize(2);
    }

    @Test
    void shouldMixNobodyUpWhereTheListIsChangedMeanwhile() {
        publish();
        distribution.publish(handles, ID, this::reach);
        distribution = new Distribution(
                List.of("baru@media.example", "c@media.example", "b@media.example", "a@media.example"));

        handles = ((Finding.Absent) distribution.reconcile(handles, ID)).handles();
        publishToTheEnd();

        assertThat(reached)
                .containsExactly("a@media.example", "b@media.example", "baru@media.example", "c@media.example");
    }

    @Test
    void shouldCallNobodyWhomTheHandlesDoNotNameAsNext() {
        handles = Map.of();

        assertThat(publish()).isInstanceOf(Outcome.Partly.class);

        assertThat(reached).isEmpty();
    }

    private void answer(String reader, Receipt... receipts) {
        answers.put(reader, new ArrayDeque<>(Arrays.asList(receipts)));
    }

    private Outcome publishToTheEnd() {
        Outcome outcome = publish();
        while (outcome instanceof Outcome.Partly) {
            outcome = publish();
        }
        return outcome;
    }

    /** One call, and what the ledger keeps of it. */
    private Outcome publish() {
        Outcome outcome = distribution.publish(handles, ID, this::reach);
        if (outcome instanceof Outcome.Partly partly) {
            handles = partly.handles();
        } else if (outcome instanceof Outcome.NotSent notSent
                && !notSent.handles().isEmpty()) {
            handles = notSent.handles();
        } else if (outcome instanceof Outcome.Unknown unknown) {
            handles = unknown.handles();
        }
        return outcome;
    }

    private Receipt reach(String reader) {
        Receipt receipt =
                Optional.ofNullable(answers.get(reader)).map(Deque::poll).orElseGet(Receipt.Accepted::new);
        if (receipt instanceof Receipt.Accepted) {
            reached.add(reader);
        }
        return receipt;
    }
}
