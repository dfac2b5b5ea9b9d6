package id.sophumas.channel.telegram;

import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.util.Optional;

/** What Telegram's errors mean for what was being done. */
final class TelegramErrors implements ErrorReader {

    private static final int THROTTLED = 429;
    private static final int BROKEN = 500;

    private final String chat;

    /** @param chat as it is configured */
    TelegramErrors(String chat) {
        this.chat = chat;
    }

    @Override
    public Optional<Trouble> read(Reply reply) {
        return TelegramError.of(reply).map(this::meaning);
    }

    private Trouble meaning(TelegramError error) {
        if (error.code() == THROTTLED) {
            return Trouble.throttled(error.after("Telegram meminta menunggu"), error.retryAfter());
        }
        if (error.code() >= BROKEN) {
            return Trouble.of(Kind.IN_DOUBT, error.after("Telegram mengalami gangguan"));
        }
        if (error.movedTo() != null) {
            return Trouble.of(
                    Kind.NOT_SENT,
                    error.after("Grup Telegram \"%s\" sudah berpindah menjadi \"%s\"; perbarui pengaturan chat-id"
                            .formatted(chat, error.movedTo())));
        }
        if (error.isGone()) {
            return Trouble.of(Kind.STALE, error.after("Pesan tidak ada lagi di Telegram"));
        }
        if (error.isAboutAccount()) {
            return Trouble.of(Kind.UNAUTHORISED, error.after(account(error)));
        }
        return Trouble.of(Kind.REFUSED, error.after("Telegram menolak kiriman ini"));
    }

    private String account(TelegramError error) {
        return error.code() == 401 || error.code() == 404
                ? "Telegram menolak token bot; perbarui pengaturan bot-token"
                : "Bot tidak dapat menulis ke \"%s\"; periksa pengaturan chat-id, dan jadikan bot itu admin yang berhak mengirim pesan"
                        .formatted(chat);
    }
}
