package id.sophumas.publication;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Distribution;
import id.sophumas.channel.Finding;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Receipt;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** A platform outside our house: it keeps what it was sent, and its answers can get lost on the way. */
public class ScriptedChannel implements Channel, ChannelType {

    public enum Answer {
        OK,
        LANDS_BUT_REPLY_IS_LOST,
        NEVER_ARRIVES_AND_NOBODY_KNOWS,
        REFUSES,
        THROTTLES,
        REFUSES_THE_TOKEN
    }

    public static final Duration WAIT = Duration.ofMinutes(7);

    private final List<LedgerKey> posts = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Post> given = new ArrayList<>();
    private final List<String> reached = new ArrayList<>();
    private Distribution readers;
    private Function<String, Receipt> each;
    private Answer answer = Answer.OK;
    private Preparation preparation = new Preparation.Ready(Map.of("wadah", "w1"));
    private boolean blind;
    private ReadBack readBack;
    private int calls;
    private Map<String, String> handles = Map.of();
    private CountDownLatch entered = new CountDownLatch(0);
    private CountDownLatch leave = new CountDownLatch(0);

    @Override
    public String name() {
        return "tiruan";
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        return this;
    }

    @Override
    public Account account() {
        return new Account("tiruan", "tiruan", "akun-7");
    }

    @Override
    public List<Violation> violations(Post post) {
        return post.text().contains("TERLALU PANJANG")
                ? List.of(new Violation("isi", "Teks melebihi batas kanal tiruan."))
                : List.of();
    }

    @Override
    public synchronized Preparation prepare(Post post, Map<String, String> earlier) {
        given.add(post);
        return preparation;
    }

    @Override
    public Outcome publish(Post post, Map<String, String> given) {
        entered.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answered(post, given);
    }

    private synchronized Outcome answered(Post post, Map<String, String> given) {
        calls++;
        handles = given;
        this.given.add(post);
        if (readers != null) {
            return readers.publish(given, "r1", this::reach);
        }
        return switch (answer) {
            case OK -> {
                posts.add(post.key());
                texts.add(post.text());
                yield published();
            }
            case LANDS_BUT_REPLY_IS_LOST -> {
                posts.add(post.key());
                throw new IllegalStateException("connection reset");
            }
            case NEVER_ARRIVES_AND_NOBODY_KNOWS -> new Outcome.Unknown("Waktu tunggu habis.");
            case REFUSES -> new Outcome.Rejected("Gambar terlalu besar.");
            case THROTTLES -> new Outcome.NotSent("Batas harian tercapai.", Optional.of(WAIT));
            case REFUSES_THE_TOKEN -> new Outcome.Unauthorised("Token kedaluwarsa.");
        };
    }

    @Override
    public synchronized Finding reconcile(Post post, Map<String, String> given) {
        this.given.add(post);
        if (readers != null) {
            return readers.reconcile(given, "r1");
        }
        if (blind) {
            return new Finding.Undecided("Platform tidak dapat dibaca.");
        }
        return posts.contains(post.key()) ? new Finding.Found(published()) : new Finding.Absent();
    }

    @Override
    public synchronized ReadBack readBack(Post post, String remoteId) {
        return readBack != null ? readBack : new ReadBack.Seen("https://tiruan.example/" + remoteId, post.text(), null);
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return new Takedown.Done();
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        return new Takedown.Done();
    }

    @Override
    public AccountState check() {
        return AccountState.well();
    }

    private Receipt reach(String reader) {
        reached.add(reader);
        return each.apply(reader);
    }

    private Outcome.Published published() {
        return new Outcome.Published("r" + posts.size(), "https://tiruan.example/r" + posts.size(), null);
    }

    public synchronized void reset() {
        posts.clear();
        given.clear();
        texts.clear();
        reached.clear();
        readers = null;
        answer = Answer.OK;
        preparation = new Preparation.Ready(Map.of("wadah", "w1"));
        blind = false;
        readBack = null;
        calls = 0;
        entered = new CountDownLatch(0);
        leave = new CountDownLatch(0);
    }

    public synchronized void answer(Answer next) {
        answer = next;
    }

    /** From now on a post goes to each of them by a call of its own. */
    synchronized void readers(Function<String, Receipt> receipts, String... names) {
        readers = new Distribution(List.of(names));
        each = receipts;
        preparation = new Preparation.Ready(readers.prepared(Map.of()));
    }

    /** Whom a call was made to, in order. */
    synchronized List<String> reached() {
        return List.copyOf(reached);
    }

    public synchronized void prepareAs(Preparation next) {
        preparation = next;
    }

    /** What reading back tells from now on; null for the post as it was made. */
    public synchronized void readBackAs(ReadBack next) {
        readBack = next;
    }

    synchronized void blind(boolean cannotLook) {
        blind = cannotLook;
    }

    /** From now on a publishing call stays inside until {@link #letGo()}. */
    synchronized void hold() {
        entered = new CountDownLatch(1);
        leave = new CountDownLatch(1);
    }

    void awaitCall() throws InterruptedException {
        entered.await();
    }

    void letGo() {
        leave.countDown();
    }

    synchronized int calls() {
        return calls;
    }

    /** What the public reads of each post. */
    public synchronized List<String> texts() {
        return List.copyOf(texts);
    }

    public synchronized List<LedgerKey> posts() {
        return List.copyOf(posts);
    }

    /** The posts as they were handed over, one for each call. */
    synchronized List<Post> given() {
        return List.copyOf(given);
    }

    synchronized Map<String, String> handles() {
        return handles;
    }
}
