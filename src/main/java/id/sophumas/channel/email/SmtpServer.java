package id.sophumas.channel.email;

import id.sophumas.channel.AccountState;
import id.sophumas.channel.Receipt;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Exchange;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.http.HttpProperties;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands messages to the mail server, one connection each: what went wrong with one is then nothing to the next. */
class SmtpServer {

    private static final String CHECK = "NOOP";

    private final SmtpSettings settings;
    private final Session session;
    private final Exchanges exchanges;

    SmtpServer(SmtpSettings settings, HttpProperties bounds, Exchanges exchanges) {
        this.settings = settings;
        this.session = Session.getInstance(settings.properties(bounds));
        this.exchanges = exchanges;
    }

    Session session() {
        return session;
    }

    /** Sends a message to its recipient. */
    Receipt send(Letter letter) {
        try {
            return connected(letter.id(), letter.recipient(), smtp -> handOver(letter, smtp));
        } catch (Trouble trouble) {
            return new Receipt.Stopped(Attempt.publishing(() -> {
                throw trouble;
            }));
        }
    }

    private static Receipt handOver(Letter letter, SMTPTransport smtp) {
        try {
            smtp.sendMessage(letter, letter.getAllRecipients());
            return new Receipt.Accepted();
        } catch (MessagingException failure) {
            return SmtpFailure.of(failure).receipt(letter.isHandedOver());
        }
    }

    /** How the account stands; sends nothing. */
    AccountState check() {
        return Attempt.checking(() -> connected("NOOP", "", smtp -> AccountState.well()));
    }

    private <T> T connected(String what, String recipient, Function<SMTPTransport, T> act) throws Trouble {
        Instant at = Instant.now();
        SMTPTransport smtp = transport();
        try {
            connect(smtp);
        } catch (Trouble trouble) {
            // Not the server's words: some repeat what they were given.
            note(at, what, smtp, trouble.getMessage());
            throw trouble;
        }
        try {
            return act.apply(smtp);
        } finally {
            // Addresses of people stand in the configuration and need not stand in the evidence as well.
            String said = String.valueOf(smtp.getLastServerResponse()).strip();
            note(at, what, smtp, recipient.isEmpty() ? said : said.replace(recipient, "***"));
            sayFarewell(smtp);
        }
    }

    private SMTPTransport transport() {
        try {
            return (SMTPTransport) session.getTransport("smtp");
        } catch (NoSuchProviderException itComesWithUs) {
            throw new IllegalStateException(itComesWithUs);
        }
    }

    private void connect(SMTPTransport smtp) throws Trouble {
        try {
            smtp.connect(settings.host(), settings.port(), settings.username(), settings.password());
        } catch (AuthenticationFailedException refused) {
            int code = smtp.getLastReturnCode();
            throw code <= 0 || SmtpFailure.isForNow(code)
                    ? Trouble.of(Kind.NOT_SENT, "Server surel sedang tidak dapat memeriksa akun.")
                    : Trouble.of(Kind.UNAUTHORISED, "Server surel menolak akun; periksa username dan password.");
        } catch (MessagingException away) {
            throw Trouble.of(Kind.NOT_SENT, "Server surel tidak dapat dihubungi.");
        }
    }

    private static void sayFarewell(SMTPTransport smtp) {
        try {
            smtp.close();
        } catch (MessagingException gone) {
            // Whether it took the message is known by now.
        }
    }

    private void note(Instant at, String what, SMTPTransport smtp, String response) {
        int code = smtp.getLastReturnCode();
        exchanges.add(new Exchange(
                at,
                Duration.between(at, Instant.now()),
                "SMTP",
                settings.toString(),
                what,
                code > 0 ? code : null,
                null,
                response));
    }
}
