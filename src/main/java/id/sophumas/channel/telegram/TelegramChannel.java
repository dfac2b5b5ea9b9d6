package id.sophumas.channel.telegram;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
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
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Reply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One chat that a bot writes to. Telegram keeps no uploads and takes no key of ours: the one call that carries everything makes it public, and
 * what became of a call without an answer can be seen by a person only.
 */
class TelegramChannel implements Channel {

    private static final String CHAT = "chat";
    private static final int SHOWN = 60;

    private final Account account;
    private final CapabilityRules rules;
    private final BotApi bot;
    private final OutgoingMessage outgoing;
    private final MessageUpdates updates;

    TelegramChannel(Account account, CapabilityRules rules, BotApi bot) {
        this.account = account;
        this.rules = rules;
        this.bot = bot;
        this.outgoing = new OutgoingMessage(bot);
        this.updates = new MessageUpdates(bot);
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
        return new Preparation.Ready(handles);
    }

    @Override
    public Outcome publish(Post post, Map<String, String> handles) {
        String chat = handles.getOrDefault(CHAT, account.id());
        return Attempt.publishing(() -> {
            Reply reply = outgoing.send(chat, rules.linkedText(post), rules.carried(post));
            Optional<String> moved = TelegramError.of(reply).map(TelegramError::movedTo);
            if (moved.filter(to -> !to.equals(chat)).isPresent()) {
                return moved(handles, moved.get());
            }
            return SentMessages.published(bot.accepted(reply), chat);
        });
    }

    private Outcome moved(Map<String, String> handles, String to) {
        Map<String, String> further = new LinkedHashMap<>(handles);
        further.put(CHAT, to);
        return new Outcome.NotSent(
                movedTo(to) + " Kiriman diarahkan ke sana; perbarui pengaturan chat-id.",
                Optional.of(Duration.ZERO),
                further);
    }

    private String movedTo(String chat) {
        return "Grup Telegram \"%s\" sudah berpindah menjadi \"%s\".".formatted(account.id(), chat);
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> handles) {
        return new Finding.Untold(
                "Telegram tidak dapat ditanyai apakah kiriman sudah tayang. Buka \"%s\" di Telegram dan periksa apakah ada pesan%s yang diawali \"%s\"."
                        .formatted(
                                handles.getOrDefault(CHAT, account.id()),
                                accompanied(rules.carried(post)),
                                beginning(rules.linkedText(post))));
    }

    private static String accompanied(List<Attachment> files) {
        return files.isEmpty() ? "" : " dengan %d berkas".formatted(files.size());
    }

    /** On one line, and no half character at its end. */
    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return new ReadBack.NotSeen("Telegram tidak menampilkan kembali pesan kepada bot yang mengirimnya.", false);
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return SentMessages.of(remoteId)
                .map(updates::delete)
                .orElseGet(() -> new Takedown.ByHand(searchYourself(remoteId)));
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        return SentMessages.of(remoteId)
                .map(messages -> correction.changesFiles(rules)
                        ? new Takedown.ByHand(exchangeYourself(messages))
                        : updates.edit(
                                messages,
                                rules.linkedText(correction.corrected()),
                                !rules.carried(correction.corrected()).isEmpty()))
                .orElseGet(() -> new Takedown.ByHand(searchYourself(remoteId)));
    }

    private static String exchangeYourself(SentMessages messages) {
        return "Bot hanya mengubah teks; gambar dan video tidak diganti. Masuk ke Telegram sebagai admin \"%s\", lalu ubah sendiri teks dan berkas pesan nomor %s; untuk menambah atau mengurangi berkas, hapus pesannya dan tayangkan versi yang sudah diralat."
                .formatted(messages.chat(), String.join(", ", messages.ids()));
    }

    private String searchYourself(String remoteId) {
        return "Nomor pesan Telegram yang tercatat (\"%s\") tidak dapat dibaca. Masuk ke Telegram sebagai admin \"%s\", cari kirimannya, lalu ubah atau hapus sendiri."
                .formatted(remoteId, account.id());
    }

    @Override
    public AccountState check() {
        return Attempt.checking(() -> {
            bot.call("getMe", Map.of()).require("/result/id");
            Reply chat = bot.raw("getChat", Map.of("chat_id", account.id()));
            Optional<String> moved = TelegramError.of(chat).map(TelegramError::movedTo);
            if (moved.isPresent()) {
                return new AccountState(true, true, null, null, movedTo(moved.get()) + " Perbarui pengaturan chat-id.");
            }
            bot.accepted(chat).require("/result/id");
            return AccountState.well();
        });
    }
}
