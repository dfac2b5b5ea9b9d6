package id.sophumas.channel.email;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Distribution;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import java.util.List;
import java.util.Map;

/** Sends a post to everybody on the press list, each by a call of its own; what is sent cannot be looked at or called back. */
class EmailChannel implements Channel {

    private final Account account;
    private final CapabilityRules rules;
    private final Letters letters;
    private final SmtpServer server;
    private final Distribution recipients;

    EmailChannel(String channel, CapabilityRules rules, Letters letters, SmtpServer server, Distribution recipients) {
        this.account = new Account(channel, EmailType.NAME, channel);
        this.rules = rules;
        this.letters = letters;
        this.server = server;
        this.recipients = recipients;
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
        return new Preparation.Ready(recipients.prepared(handles));
    }

    @Override
    public Outcome publish(Post post, Map<String, String> handles) {
        return recipients.publish(handles, Letters.id(post), recipient -> server.send(letters.write(post, recipient)));
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> handles) {
        return recipients.reconcile(handles, Letters.id(post));
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return new ReadBack.NotSeen("Surel yang sudah dikirim tidak dapat dibaca kembali.", false);
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return new Takedown.ByHand(
                "Surel yang sudah diterima tidak dapat ditarik. Kirim surel pemberitahuan kepada para penerima bahwa isi surel sebelumnya dicabut.");
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        return new Takedown.ByHand(
                "Surel yang sudah diterima tidak dapat diubah. Kirim surel ralat kepada para penerima.");
    }

    @Override
    public AccountState check() {
        return server.check();
    }
}
