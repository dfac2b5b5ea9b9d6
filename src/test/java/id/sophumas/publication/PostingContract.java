package id.sophumas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.sophumas.channel.Outcome;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.Receipt;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.publication.PostingFailed.Kind;
import id.sophumas.publication.ScriptedChannel.Answer;
import id.sophumas.refusal.RequestRefused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger promises, on whatever database it stands. */
abstract class PostingContract {

    private static final Author HUMAS = new Author("pelaksana", Set.of("pelaksana"));

    @Autowired
    Posting posting;

    @Autowired
    Publications publications;

    @Autowired
    Recovery recovery;

    @Autowired
    MateriService contents;

    @Autowired
    Approvals approvals;

    @Autowired
    ScriptedChannel platform;

    @Autowired
    CallingOff callingOff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** Each content has a run of its own. */
    private String run = UUID.randomUUID().toString();

    @BeforeEach
    void freshPlatform() {
        platform.reset();
        jdbc.sql("delete from publikasi").update();
    }

    @Test
    void shouldPublishAndKeepTheEvidence() {
        PostingOrder order = approved("Berita");

        Publication made = posting.publish(order);

        assertThat(made.status()).isEqualTo(Status.PUBLISHED);
        assertThat(made.remoteId()).isEqualTo("r1");
        assertThat(made.url()).isEqualTo("https://tiruan.example/r1");
        assertThat(made.percobaan()).isEqualTo(1);
        assertThat(made.sha256()).isEqualTo(order.sha256());
        assertThat(made.disetujuiOleh()).isEqualTo("kepala");
        assertThat(made.disetujuiPada()).isNotNull();
        assertThat(made.pesan()).isNull();
        assertThat(publications.of(run)).containsExactly(made);
    }

    @Test
    void shouldPrepareWithoutMakingAnythingPublicAndPublishWithWhatPreparingGave() {
        PostingOrder order = approved("Berita");

        assertThat(posting.prepare(order).publication().status()).isEqualTo(Status.PREPARED);
        assertThat(platform.posts()).isEmpty();
        posting.publish(order);

        assertThat(platform.handles()).containsEntry("wadah", "w1");
    }

    @Test
    void shouldSendNothingOfARunThatIsCalledOffAtTheSameMoment() {
        PostingOrder order = approved("Berita");
        posting.prepare(order);
        ExecutorService job = Executors.newSingleThreadExecutor();
        try {
            Future<?> publishing = new TransactionTemplate(transactions).execute(status -> {
                callingOff.close(run, "atasan", "Kegiatan batal.");
                return job.submit(() -> posting.publish(order));
            });

            assertThatThrownBy(publishing::get).hasCauseInstanceOf(PostingFailed.class);
        } finally {
            job.shutdownNow();
        }
        assertThat(platform.posts()).isEmpty();
        assertThat(publications.of(run)).singleElement().satisfies(post -> {
            assertThat(post.status()).isEqualTo(Status.REJECTED);
            assertThat(post.dibatalkanOleh()).isEqualTo("atasan");
            assertThat(post.pesan()).contains("Kegiatan batal.");
        });
    }

    @Test
    void shouldNotCallOffWhatIsPublic() {
        posting.publish(approved("Berita"));

        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> callingOff.close(run, "atasan", "Kegiatan batal.")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("penarikan");
        assertThat(publications.publishedChannels(run)).hasSize(1);
    }

    @Test
    void shouldReturnTheStoredResultWhereItIsPublishedAlready() {
        PostingOrder order = approved("Berita");
        Publication first = posting.publish(order);

        assertThat(posting.publish(order)).isEqualTo(first);
        assertThat(posting.prepare(order).publication()).isEqualTo(first);
        assertThat(platform.calls()).isEqualTo(1);
    }

    @Test
    void shouldReturnTheStoredResultEvenWhereTheApprovalWasLiftedSince() {
        PostingOrder order = approved("Berita");
        Publication first = posting.publish(order);
        approvals.refuse(run, "userTask_tinjau", contents.version(order.materiId(), 1), "kepala", "Salah nama");

        assertThat(posting.publish(order)).isEqualTo(first);
    }

    @Test
    void shouldFindAPostWhoseReplyWasLostInsteadOfSendingItAgain() {
        PostingOrder order = approved("Berita");
        platform.answer(Answer.LANDS_BUT_REPLY_IS_LOST);
        assertFails(order, Kind.UNKNOWN);
        assertThat(row()).extracting(Publication::status).isEqualTo(Status.UNKNOWN);

        Publication found = posting.publish(order);

        assertThat(found.status()).isEqualTo(Status.PUBLISHED);
        assertThat(found.percobaan()).isEqualTo(1);
        assertThat(platform.posts()).hasSize(1);
        assertThat(platform.calls()).isEqualTo(1);
    }

    @Test
    void shouldSendAgainOnlyWhenLookingProvesThatNothingIsThere() {
        PostingOrder order = approved("Berita");
        platform.answer(Answer.NEVER_ARRIVES_AND_NOBODY_KNOWS);
        assertFails(order, Kind.UNKNOWN);
        platform.answer(Answer.OK);
        platform.blind(true);
        assertFails(order, Kind.UNKNOWN);
        assertThat(platform.calls()).isEqualTo(1);
        assertThat(row().pesan()).isEqualTo("Platform tidak dapat dibaca.");

        platform.blind(false);

        assertThat(posting.publish(order).percobaan()).isEqualTo(2);
        assertThat(platform.posts()).hasSize(1);
    }

    @Test
    void shouldNoteARefusalOfThePlatformAndTryAgainOnceItIsMended() {
        PostingOrder order = approved("Berita");
        platform.answer(Answer.REFUSES);
        assertFails(order, Kind.REJECTED);
        assertThat(row().status()).isEqualTo(Status.REJECTED);
        assertThat(row().pesan()).isEqualTo("Gambar terlalu besar.");

        platform.answer(Answer.OK);

        assertThat(posting.publish(order).status()).isEqualTo(Status.PUBLISHED);
        assertThat(row().pesan()).isNull();
    }

    @Test
    void shouldPassOnTheWaitThatThePlatformAskedFor() {
        PostingOrder order = approved("Berita");
        platform.answer(Answer.THROTTLES);

        assertThatThrownBy(() -> posting.publish(order))
                .asInstanceOf(type(PostingFailed.class))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.NOT_SENT);
                    assertThat(failure.retryAfter()).contains(ScriptedChannel.WAIT);
                });
        assertThat(row().status()).isEqualTo(Status.PREPARED);
        platform.answer(Answer.OK);
        assertThat(posting.publish(order).percobaan()).isEqualTo(2);
    }

    @Test
    void shouldCallForAPersonWhereTheTokenIsRefused() {
        PostingOrder order = approved("Berita");
        platform.answer(Answer.REFUSES_THE_TOKEN);

        assertFails(order, Kind.UNAUTHORISED);

        assertThat(row().status()).isEqualTo(Status.PREPARED);
        assertThat(row().pesan()).isEqualTo("Token kedaluwarsa.");
    }

    @Test
    void shouldNotPublishWhileThePlatformStillWorksOnIt() {
        PostingOrder order = approved("Berita");
        platform.prepareAs(
                new Preparation.Pending(Map.of("wadah", "w2"), "Video sedang diolah.", Duration.ofMinutes(1)));
        Readiness readiness = posting.prepare(order);
        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.lookAgain()).isEqualTo(Duration.ofMinutes(1));
        assertThat(row().pesan()).isEqualTo("Video sedang diolah.");
        assertFails(order, Kind.NOT_SENT);
        assertThat(platform.calls()).isZero();

        platform.prepareAs(new Preparation.Ready(Map.of("wadah", "w2")));

        assertThat(posting.publish(order).status()).isEqualTo(Status.PUBLISHED);
        assertThat(platform.handles()).containsEntry("wadah", "w2");
    }

    @Test
    void shouldRejectWhatThePlatformRefusesWhilePreparing() {
        PostingOrder order = approved("Berita");
        platform.prepareAs(new Preparation.Refused("Format tidak didukung."));

        assertThatThrownBy(() -> posting.prepare(order)).hasMessage("Format tidak didukung.");

        assertThat(row().status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void shouldRefuseContentThatNobodyApproved() {
        MateriVersion content = contents.create(draft("Berita"), List.of(), HUMAS);
        contents.bind(content.materiId(), run, "rilis");

        assertFails(order(content), Kind.REJECTED);

        assertThat(platform.calls()).isZero();
        assertThat(row().status()).isEqualTo(Status.REJECTED);
        assertThat(row().pesan()).contains("belum disetujui");
    }

    @Test
    void shouldRefuseAVersionOtherThanTheApprovedOne() {
        PostingOrder order = approved("Berita");
        MateriVersion changed = contents.update(order.materiId(), draft("Berita lain"), List.of(), HUMAS, null);

        assertFails(order(changed), Kind.REJECTED);

        assertThat(platform.calls()).isZero();
        assertThat(row().pesan()).contains("versi 2 belum disetujui");
    }

    @Test
    void shouldRefuseAnOrderWhoseHashIsNotTheApprovedOne() {
        PostingOrder order = approved("Berita");

        assertFails(new PostingOrder(run, "tiruan", order.materiId(), 1, "0".repeat(64)), Kind.REJECTED);

        assertThat(platform.calls()).isZero();
    }

    @Test
    void shouldRefuseContentThatWasChangedInTheDatabaseAfterItsApproval() {
        PostingOrder order = approved("Berita");
        jdbc.sql("update materi_versi set sha256 = ? where materi_id = ?")
                .params("f".repeat(64), order.materiId())
                .update();

        assertFails(order, Kind.REJECTED);

        assertThat(platform.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "judul = 'lain'",
                "isi = 'lain'",
                "tautan = 'https://lain.example'",
                "teks = '{\"tiruan\":\"lain\"}'"
            })
    void shouldRefuseContentWhoseHashNoLongerFitsIt(String change) {
        PostingOrder order = approved("Berita");
        jdbc.sql("update materi_versi set " + change + " where materi_id = ?")
                .param(order.materiId())
                .update();

        assertFails(order, Kind.REJECTED);

        assertThat(platform.calls()).isZero();
    }

    @Test
    void shouldCheckAgainBetweenPreparingAndPublishing() {
        PostingOrder order = approved("Berita");
        posting.prepare(order);
        approvals.refuse(run, "userTask_tinjau", contents.version(order.materiId(), 1), "kepala", "Salah nama");

        assertFails(order, Kind.REJECTED);

        assertThat(platform.calls()).isZero();
    }

    @Test
    void shouldRefuseWhatTheChannelCannotTake() {
        PostingOrder order = approved("TERLALU PANJANG");

        assertFails(order, Kind.REJECTED);

        assertThat(row().pesan()).isEqualTo("Teks melebihi batas kanal tiruan.");
        assertThat(platform.calls()).isZero();
    }

    @Test
    void shouldSayWhichChannelIsNotEnabled() {
        PostingOrder order = approved("Berita");

        assertThatThrownBy(
                        () -> posting.publish(new PostingOrder(run, "mastodon", order.materiId(), 1, order.sha256())))
                .isInstanceOf(PostingFailed.class)
                .hasMessageContaining("mastodon");
    }

    @Test
    void shouldPublishOnceWhenTwoThreadsCarryOutTheSameOrder() throws Exception {
        PostingOrder order = approved("Berita");
        platform.hold();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<Publication> first = threads.submit(() -> posting.publish(order));
        platform.awaitCall();

        assertFails(order, Kind.IN_PROGRESS);
        recovery.settleAbandoned();
        assertThat(row().status()).isEqualTo(Status.SENDING);
        platform.letGo();

        Publication made = first.get();
        assertThat(posting.publish(order)).isEqualTo(made);
        assertThat(platform.posts()).hasSize(1);
        threads.shutdown();
    }

    @RepeatedTest(10)
    void shouldPublishOnceWhenManyStartAtTheSameMoment() throws Exception {
        PostingOrder written = approved("Serentak");
        PostingOrder order = new PostingOrder(run, "portal", written.materiId(), 1, approvedHash());
        ExecutorService threads = Executors.newFixedThreadPool(4);

        List<Future<String>> results = threads.invokeAll(Collections.nCopies(8, () -> {
            try {
                return posting.publish(order).status().name();
            } catch (PostingFailed other) {
                return other.kind().name();
            }
        }));

        for (Future<String> result : results) {
            assertThat(result.get()).isIn("PUBLISHED", "IN_PROGRESS");
        }
        assertThat(row().status()).isEqualTo(Status.PUBLISHED);
        assertThat(row().percobaan()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from portal_artikel where process_instance_id = ?")
                        .param(run)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        threads.shutdown();
    }

    @Test
    void shouldKeepTheResultWhereTheCallersTransactionFails() {
        PostingOrder order = approved("Berita");

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            posting.publish(order);
            transaction.setRollbackOnly();
        });

        assertThat(row().status()).isEqualTo(Status.PUBLISHED);
        assertThat(posting.publish(order).percobaan()).isEqualTo(1);
    }

    @Test
    void shouldSettleAPostThatACrashLeftBehindAfterItWasOut() {
        PostingOrder order = crashed(approved("Berita"), Answer.OK);

        recovery.settleAbandoned();

        assertThat(row().status()).isEqualTo(Status.PUBLISHED);
        assertThat(posting.publish(order).percobaan()).isEqualTo(1);
        assertThat(platform.posts()).hasSize(1);
    }

    @Test
    void shouldSettleAPostThatACrashLeftBehindBeforeItWasOut() {
        PostingOrder order = crashed(approved("Berita"), Answer.NEVER_ARRIVES_AND_NOBODY_KNOWS);

        recovery.settleAbandoned();

        assertThat(row().status()).isEqualTo(Status.PREPARED);
        platform.answer(Answer.OK);
        assertThat(posting.publish(order).status()).isEqualTo(Status.PUBLISHED);
        assertThat(platform.posts()).hasSize(1);
    }

    @Test
    void shouldSayUnknownWhereNobodyCanTellWhatACrashLeftBehind() {
        crashed(approved("Berita"), Answer.NEVER_ARRIVES_AND_NOBODY_KNOWS);
        platform.blind(true);

        recovery.settleAbandoned();

        assertThat(row().status()).isEqualTo(Status.UNKNOWN);
        assertThat(platform.calls()).isEqualTo(1);
    }

    @Test
    void shouldSayUnknownWhereTheChannelOfACrashedPostIsNoLongerConfigured() {
        crashed(approved("Berita"), Answer.OK);
        jdbc.sql("update publikasi set kanal = 'telegram'").update();

        recovery.settleAbandoned();

        assertThat(row().status()).isEqualTo(Status.UNKNOWN);
        assertThat(row().pesan()).contains("telegram");
    }

    @Test
    void shouldLookForItselfWhereARetryFindsACrashedPostFirst() {
        PostingOrder order = crashed(approved("Berita"), Answer.OK);

        assertThat(posting.publish(order).status()).isEqualTo(Status.PUBLISHED);

        assertThat(platform.posts()).hasSize(1);
    }

    @Test
    void shouldLeaveTheOtherChannelsAloneWhenOneFails() {
        PostingOrder order = approved("Berita");
        PostingOrder portal = new PostingOrder(run, "portal", order.materiId(), 1, order.sha256());
        posting.publish(portal);
        platform.answer(Answer.REFUSES);

        assertFails(order, Kind.REJECTED);

        assertThat(publications.of(run))
                .extracting(post -> post.key().kanal() + " " + post.status())
                .containsExactly("portal PUBLISHED", "tiruan REJECTED");
    }

    @Test
    void shouldKnowWhoIsServedBeforeEachOfManyReadersIsCalled() {
        List<String> kept = new ArrayList<>();
        platform.readers(
                reader -> {
                    kept.add(handles());
                    return new Receipt.Accepted();
                },
                "a",
                "b",
                "c");

        Publication made = posting.publish(approved("Berita"));

        assertThat(made.status()).isEqualTo(Status.PUBLISHED);
        assertThat(made.percobaan()).isEqualTo(1);
        assertThat(platform.reached()).containsExactly("a", "b", "c");
        assertThat(kept).doesNotHaveDuplicates();
    }

    @Test
    void shouldServeNobodyTwiceAfterACrashAmongManyReaders() {
        platform.readers(
                reader -> {
                    if (reader.equals("b")) {
                        throw new OutOfMemoryError("the application dies here");
                    }
                    return new Receipt.Accepted();
                },
                "a",
                "b",
                "c");
        PostingOrder order = approved("Berita");
        assertThatThrownBy(() -> posting.publish(order)).isInstanceOf(OutOfMemoryError.class);
        assertThat(row().status()).isEqualTo(Status.SENDING);
        leaseRunsOut();

        recovery.settleAbandoned();
        assertThat(row().status()).isEqualTo(Status.PREPARED);
        assertFails(order, Kind.UNKNOWN);

        assertThat(platform.reached()).containsExactly("a", "b", "c");
        assertThat(row().pesan()).contains("2 dari 3 penerima").contains("oleh b:");
    }

    @Test
    void shouldGoOnWithTheReadersLeftWhereThePlatformWentAway() {
        Deque<Receipt> receipts = new ArrayDeque<>(List.of(
                new Receipt.Accepted(),
                new Receipt.Stopped(new Outcome.NotSent("Tidak terhubung.", Optional.empty())),
                new Receipt.Accepted(),
                new Receipt.Refused("Tidak dikenal.")));
        platform.readers(reader -> receipts.remove(), "a", "b", "c");
        PostingOrder order = approved("Berita");
        assertFails(order, Kind.NOT_SENT);

        Publication made = posting.publish(order);

        assertThat(made.status()).isEqualTo(Status.PUBLISHED);
        assertThat(made.pesan()).isEqualTo("Terkirim kepada 2 dari 3 penerima; ditolak: c.");
        assertThat(platform.reached()).containsExactly("a", "b", "b", "c");
    }

    private String handles() {
        return jdbc.sql("select pegangan from publikasi").query(String.class).single();
    }

    private void leaseRunsOut() {
        jdbc.sql("update publikasi set sewa_sampai = current_timestamp - interval '1' second")
                .update();
    }

    /** Leaves the row as a node leaves it that dies within the publishing call, and whose lease has run out since. */
    private PostingOrder crashed(PostingOrder order, Answer answer) {
        platform.answer(answer);
        try {
            posting.publish(order);
        } catch (PostingFailed expected) {
            assertThat(expected.kind()).isEqualTo(Kind.UNKNOWN);
        }
        jdbc.sql(
                        "update publikasi set status = 'SENDING', remote_id = null, url = null, pesan = null, pelaksana = 'mati',"
                                + " sewa_sampai = current_timestamp - interval '1' second")
                .update();
        return order;
    }

    private void assertFails(PostingOrder order, Kind kind) {
        assertThatThrownBy(() -> posting.publish(order))
                .asInstanceOf(type(PostingFailed.class))
                .extracting(PostingFailed::kind)
                .isEqualTo(kind);
    }

    private PostingOrder approved(String title) {
        run = UUID.randomUUID().toString();
        MateriVersion content = contents.create(draft(title), List.of(), HUMAS);
        contents.bind(content.materiId(), run, "rilis");
        approvals.approve(run, "userTask_tinjau", content, "kepala");
        return order(content);
    }

    private String approvedHash() {
        return approvals.approved(run).orElseThrow().sha256();
    }

    private PostingOrder order(MateriVersion content) {
        return new PostingOrder(run, "tiruan", content.materiId(), content.versi(), content.sha256());
    }

    private Publication row() {
        assertThat(publications.of(run)).hasSize(1);
        return publications.of(run).get(0);
    }

    private static MateriDraft draft(String title) {
        return new MateriDraft(title, "Isi berita.", Map.of(), null, List.of());
    }
}
