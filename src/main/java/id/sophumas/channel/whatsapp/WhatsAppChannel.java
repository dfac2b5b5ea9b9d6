package id.sophumas.channel.whatsapp;

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
import id.sophumas.channel.Receipt;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaError;
import id.sophumas.channel.meta.MetaGraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends an approved template from one phone number to each recipient. Accepted is not delivered, and nothing can be asked afterwards. */
class WhatsAppChannel implements Channel {

    private static final String LOW_QUALITY = "RED";

    private final Account account;
    private final CapabilityRules rules;
    private final MetaGraph graph;
    private final Template template;
    private final Distribution recipients;

    WhatsAppChannel(
            Account account, CapabilityRules rules, MetaGraph graph, Template template, List<String> recipients) {
        this.account = account;
        this.rules = rules;
        this.graph = graph;
        this.template = template;
        this.recipients = new Distribution(recipients);
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

    /** Serves the recipient whom the handles name as the next, and no other. */
    @Override
    public Outcome publish(Post post, Map<String, String> handles) {
        boolean careful = recipients.isInDoubt(handles);
        return recipients.publish(handles, null, recipient -> send(recipient, rules.linkedText(post), careful));
    }

    /** @param careful whether to ask first if the platform is well: one that breaks down would bring everybody else into doubt, too */
    private Receipt send(String recipient, String text, boolean careful) {
        if (careful) {
            AccountState now = check();
            if (!now.reachable() || !now.authorised()) {
                return new Receipt.Stopped(new Outcome.NotSent(now.message(), Optional.empty()));
            }
        }
        Optional<MetaError> error = Optional.empty();
        try {
            Reply reply = graph.rawPost(template.message(recipient, text), account.id(), "messages");
            error = MetaError.of(reply);
            return new Receipt.Accepted(graph.accepted(reply).require("/messages/0/id"));
        } catch (Trouble trouble) {
            return receipt(trouble, error);
        }
    }

    private static Receipt receipt(Trouble trouble, Optional<MetaError> error) {
        if (error.filter(WhatsAppErrors::isAboutRecipient).isPresent()) {
            return new Receipt.Refused(trouble.getMessage());
        }
        if (error.filter(WhatsAppErrors::isTooMuchForRecipient).isPresent()) {
            return new Receipt.Deferred(trouble.getMessage());
        }
        return trouble.kind() == Trouble.Kind.IN_DOUBT
                ? new Receipt.Doubtful(trouble.getMessage())
                : new Receipt.Stopped(Attempt.publishing(() -> {
                    throw trouble;
                }));
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> handles) {
        return recipients.reconcile(handles, null);
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return new ReadBack.NotSeen("WhatsApp tidak menampilkan kembali pesan yang sudah dikirim.", false);
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return new Takedown.ByHand(
                "Pesan WhatsApp yang sudah dikirim tidak dapat ditarik lewat API. Kirimkan pesan ralat kepada penerima yang sama.");
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        return new Takedown.ByHand(
                "Pesan WhatsApp yang sudah dikirim tidak dapat diubah lewat API. Kirimkan pesan ralat kepada penerima yang sama.");
    }

    @Override
    public AccountState check() {
        return Attempt.checking(() -> {
            Reply reply = graph.get(Map.of("fields", "id,verified_name,quality_rating"), account.id());
            reply.require("/id");
            String quality = reply.json().path("quality_rating").asText("");
            String warning = quality.equals(LOW_QUALITY)
                    ? "Meta menilai mutu nomor WhatsApp ini rendah; pengirimannya dapat dibatasi."
                    : null;
            return new AccountState(true, true, null, null, warning);
        });
    }
}
