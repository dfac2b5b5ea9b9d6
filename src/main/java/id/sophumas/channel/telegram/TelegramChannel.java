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
import id.sophumas.channel.http.Json;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.util.ArrayList;
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

    TelegramChannel(Account account, CapabilityRules rules, BotApi bot) {
        this.account = account;
        this.rules = rules;
        this.bot = bot;
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
            Reply reply = send(post, chat);
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

    private Reply send(Post post, String chat) throws Trouble {
        List<Attachment> files = rules.carried(post);
        String text = rules.linkedText(post);
        if (files.isEmpty()) {
            return bot.raw("sendMessage", Map.of("chat_id", chat, "text", text));
        }
        return files.size() == 1 ? single(chat, text, files.get(0)) : album(chat, text, files);
    }

    private Reply single(String chat, String text, Attachment file) throws Trouble {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("chat_id", chat, "caption", text));
        if (isFilm(file)) {
            // Without it readers must load the whole film before they see any of it.
            parameters.put("supports_streaming", "true");
            return bot.rawSend("sendVideo", parameters, Map.of("video", file));
        }
        return bot.rawSend("sendPhoto", parameters, Map.of("photo", file));
    }

    private Reply album(String chat, String text, List<Attachment> files) throws Trouble {
        Map<String, Attachment> parts = new LinkedHashMap<>();
        List<Map<String, Object>> media = new ArrayList<>();
        for (Attachment file : files) {
            String part = "berkas" + parts.size();
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("type", isFilm(file) ? "video" : "photo");
            item.put("media", "attach://" + part);
            if (isFilm(file)) {
                item.put("supports_streaming", true);
            }
            // A caption of the first file alone is shown as the album's.
            if (parts.isEmpty()) {
                item.put("caption", text);
            }
            media.add(item);
            parts.put(part, file);
        }
        return bot.rawSend("sendMediaGroup", Map.of("chat_id", chat, "media", Json.of(media)), parts);
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
                .map(this::deleted)
                .orElseGet(() -> new Takedown.ByHand(searchYourself(remoteId)));
    }

    private Takedown deleted(SentMessages messages) {
        return Attempt.takingDown(() -> {
            boolean all = true;
            for (String id : messages.ids()) {
                all &= delete(messages.chat(), id);
            }
            return all ? new Takedown.Done() : new Takedown.ByHand(deleteYourself(messages));
        });
    }

    /** Whether it is gone; false where the bot may not delete it. */
    private boolean delete(String chat, String id) throws Trouble {
        Reply reply = bot.raw("deleteMessage", Map.of("chat_id", chat, "message_id", Long.parseLong(id)));
        Optional<TelegramError> error = TelegramError.of(reply);
        if (error.filter(TelegramError::isGone).isPresent()) {
            return true;
        }
        if (error.filter(TelegramError::isOutOfReach).isPresent()) {
            return false;
        }
        done(bot.accepted(reply));
        return true;
    }

    private static String deleteYourself(SentMessages messages) {
        return "Bot tidak berhak lagi menghapus pesan ini (batasnya 48 jam). Masuk ke Telegram sebagai admin \"%s\", lalu hapus sendiri pesan nomor %s untuk semua orang."
                .formatted(messages.chat(), String.join(", ", messages.ids()));
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        return SentMessages.of(remoteId)
                .map(messages -> correction.changesFiles(rules)
                        ? new Takedown.ByHand(exchangeYourself(messages))
                        : edited(correction.corrected(), messages))
                .orElseGet(() -> new Takedown.ByHand(searchYourself(remoteId)));
    }

    private Takedown edited(Post corrected, SentMessages messages) {
        boolean caption = !rules.carried(corrected).isEmpty();
        return Attempt.correcting(() -> {
            Reply reply = bot.raw(
                    caption ? "editMessageCaption" : "editMessageText",
                    Map.of(
                            "chat_id",
                            messages.chat(),
                            "message_id",
                            Long.parseLong(messages.ids().get(0)),
                            caption ? "caption" : "text",
                            rules.linkedText(corrected)));
            Optional<TelegramError> error = TelegramError.of(reply);
            if (error.filter(TelegramError::isUnchanged).isPresent()) {
                return new Takedown.Done();
            }
            if (error.filter(TelegramError::isOutOfReach).isPresent()) {
                return new Takedown.ByHand(editYourself(messages));
            }
            bot.accepted(reply).require("/result/message_id");
            return new Takedown.Done();
        });
    }

    private static String editYourself(SentMessages messages) {
        return "Bot tidak dapat mengubah pesan nomor %s di \"%s\". Masuk ke Telegram sebagai admin, lalu ubah sendiri pesan itu, atau hapus dan kirimkan ralat."
                .formatted(messages.ids().get(0), messages.chat());
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

    private static void done(Reply reply) throws Trouble {
        if (!reply.json().path("result").asBoolean(false)) {
            throw Trouble.of(Trouble.Kind.IN_DOUBT, "Telegram tidak menyatakan bahwa pesan itu sudah dihapus.");
        }
    }

    private static boolean isFilm(Attachment file) {
        return file.jenis().startsWith("video/");
    }
}
