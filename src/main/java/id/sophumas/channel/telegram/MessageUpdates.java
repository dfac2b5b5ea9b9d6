package id.sophumas.channel.telegram;

import id.sophumas.channel.Takedown;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.util.Map;
import java.util.Optional;

/** What a bot may do with messages that it has sent; where it may not, a person is told what to do. */
final class MessageUpdates {

    private final BotApi bot;

    MessageUpdates(BotApi bot) {
        this.bot = bot;
    }

    /** Deletes them all; those that are gone already are. */
    Takedown delete(SentMessages messages) {
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

    /**
     * Changes what they say.
     *
     * @param caption whether they carry files, so that their text is a caption
     */
    Takedown edit(SentMessages messages, String text, boolean caption) {
        return Attempt.correcting(() -> {
            Reply reply = bot.raw(
                    caption ? "editMessageCaption" : "editMessageText",
                    Map.of(
                            "chat_id",
                            messages.chat(),
                            "message_id",
                            Long.parseLong(messages.ids().get(0)),
                            caption ? "caption" : "text",
                            text));
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

    private static void done(Reply reply) throws Trouble {
        if (!reply.json().path("result").asBoolean(false)) {
            throw Trouble.of(Trouble.Kind.IN_DOUBT, "Telegram tidak menyatakan bahwa pesan itu sudah dihapus.");
        }
    }
}
