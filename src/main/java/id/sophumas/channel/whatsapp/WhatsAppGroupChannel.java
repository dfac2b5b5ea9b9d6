package id.sophumas.channel.whatsapp;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A group that exists already, for example the office's staff group. The Cloud API reaches no such group, and other clients get the number
 * banned: a member writes to it, from the address that has the message written.
 */
class WhatsAppGroupChannel implements Channel {

    private static final String BY_HAND =
            "Grup WhatsApp tidak dapat dikirimi oleh sistem; pesan disampaikan oleh petugas.";

    private final Account account;
    private final CapabilityRules rules;

    /** @param account its id is the group's name */
    WhatsAppGroupChannel(Account account, CapabilityRules rules) {
        this.account = account;
        this.rules = rules;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public List<Violation> violations(Post post) {
        return rules.violations(post);
    }

    @Override
    public Preparation prepare(Post post, Map<String, String> handles) {
        return new Preparation.ByHand(
                "grup WhatsApp " + account.id(), rules.linkedText(post), new WaMeLink(rules).of(post));
    }

    @Override
    public Outcome publish(Post post, Map<String, String> handles) {
        return new Outcome.NotSent(BY_HAND, Optional.empty());
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> handles) {
        return new Finding.Undecided(
                "Lihat di grup WhatsApp \"%s\" apakah pesan ini sudah disampaikan.".formatted(account.id()));
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return new ReadBack.NotSeen("Isi grup WhatsApp tidak dapat dibaca oleh sistem.", false);
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return new Takedown.ByHand(
                "Hapus pesan itu di grup WhatsApp \"%s\" (Hapus untuk semua orang), atau kirimkan pesan penarikan ke grup itu."
                        .formatted(account.id()));
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        return new Takedown.ByHand("Kirimkan pesan ralat ke grup WhatsApp \"%s\".".formatted(account.id()));
    }

    @Override
    public AccountState check() {
        return new AccountState(true, true, null, null, null);
    }
}
