package id.sophumas.channel.email;

import id.sophumas.channel.Outcome;
import id.sophumas.channel.Receipt;
import id.sophumas.channel.http.Quote;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a message was not taken: what the server said to which part of it (RFC 5321).
 *
 * @param part what was refused
 * @param code the server's reply code; not positive where there was no reply that can be read
 * @param words the server's own words; null where there are none
 */
record SmtpFailure(Part part, int code, String words) {

    SmtpFailure {
        words = code > 0 ? words : null;
    }

    enum Part {
        SENDER,
        RECIPIENT,
        MESSAGE
    }

    private static final int CLOSING = 421;

    /** Postfix: Relay access denied; sendmail: Relaying denied; Exim: relay not permitted; Exchange: Unable to relay. No part of an address. */
    private static final Pattern RELAY =
            Pattern.compile("(?<![@.\\w-])relay(ing)?(?![@\\w-]|\\.\\w)", Pattern.CASE_INSENSITIVE);

    static SmtpFailure of(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address) {
                return new SmtpFailure(Part.RECIPIENT, address.getReturnCode(), address.getMessage());
            }
            if (each instanceof SMTPSenderFailedException sender) {
                return new SmtpFailure(Part.SENDER, sender.getReturnCode(), sender.getMessage());
            }
            if (each instanceof SMTPSendFailedException send) {
                Part part = send.getCommand().startsWith("MAIL") ? Part.SENDER : Part.MESSAGE;
                return new SmtpFailure(part, send.getReturnCode(), send.getMessage());
            }
        }
        return new SmtpFailure(Part.MESSAGE, 0, null);
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }

    /** Whether the server's code means that it may be otherwise later. */
    static boolean isForNow(int code) {
        return code >= 400 && code < 500;
    }

    /** @param handedOver whether the server has the whole message, so that it may deliver it unless it says no */
    Receipt receipt(boolean handedOver) {
        if (code == CLOSING) {
            return notSent("Server surel sedang tidak melayani");
        }
        if (isForNow(code)) {
            return part == Part.SENDER
                    ? notSent("Server surel menunda pengirim")
                    : new Receipt.Deferred(Quote.after("Server surel menunda penerima ini", words));
        }
        if (code >= 500 && code < 600) {
            return refused();
        }
        return handedOver
                ? new Receipt.Doubtful(
                        "Sambungan ke server surel terputus sebelum ada jawaban atas pesan yang dikirim.")
                : notSent("Sambungan ke server surel terputus");
    }

    private Receipt refused() {
        return switch (part) {
            case RECIPIENT ->
                isRelayDenied()
                        ? new Receipt.Stopped(new Outcome.Unauthorised(Quote.after(
                                "Server surel tidak mau meneruskan surel ke luar untuk akun ini; periksa host, username, dan password",
                                words)))
                        : new Receipt.Refused(Quote.after("Server surel menolak penerima ini", words));
            case SENDER ->
                new Receipt.Stopped(
                        new Outcome.Unauthorised(Quote.after("Server surel menolak akun atau alamat pengirim", words)));
            case MESSAGE ->
                new Receipt.Stopped(new Outcome.Rejected(Quote.after("Server surel menolak isi pesan", words)));
        };
    }

    /**
     * Whether it is the sender who may not send to other servers' addresses, so that nobody there could get it. Servers say so in words: 5.7.1
     * with a code of 550 or 554 also stands for what one recipient's own rules refuse.
     */
    private boolean isRelayDenied() {
        return words != null && RELAY.matcher(words).find();
    }

    private Receipt notSent(String message) {
        return new Receipt.Stopped(new Outcome.NotSent(Quote.after(message, words), Optional.empty()));
    }
}
