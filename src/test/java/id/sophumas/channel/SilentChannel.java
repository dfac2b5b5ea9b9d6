package id.sophumas.channel;

import java.util.List;
import java.util.Map;

/** An account where nothing is ever posted: what a test's own platform is made of. */
public class SilentChannel implements Channel {

    private final Account account;

    public SilentChannel(Account account) {
        this.account = account;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public List<Violation> violations(Post post) {
        return List.of();
    }

    @Override
    public Preparation prepare(Post post, Map<String, String> handles) {
        return Preparation.Ready.NOTHING;
    }

    @Override
    public Outcome publish(Post post, Map<String, String> handles) {
        return new Outcome.Rejected("");
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> handles) {
        return new Finding.Absent();
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return new ReadBack.NotSeen("", false);
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
}
