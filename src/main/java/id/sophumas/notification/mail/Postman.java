package id.sophumas.notification.mail;

import id.sophumas.notification.MailSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the server, and tells what came of it. */
@Component
class Postman {

    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;

    Postman(ObjectProvider<JavaMailSender> server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** What came of it. */
    enum Result {
        SENT,
        /** The address is none. */
        UNUSABLE,
        /** The server takes mail, but not this one, or not now. */
        REFUSED,
        /** The server is away, or does not let us in. */
        NO_SERVER
    }

    /** @param first the letter that gives the mail its lasting id, by which servers recognise it should it reach them twice */
    Result send(Letter first, LetterText.Words words) {
        JavaMailSender sender = server.getObject();
        try {
            sender.send(message(sender, first, words));
            return Result.SENT;
        } catch (AddressException e) {
            return Result.UNUSABLE;
        } catch (MessagingException e) {
            return Result.REFUSED;
        } catch (MailAuthenticationException e) {
            return Result.NO_SERVER;
        } catch (MailException e) {
            return isOfThisMail(e) ? Result.REFUSED : Result.NO_SERVER;
        }
    }

    private MimeMessage message(JavaMailSender sender, Letter first, LetterText.Words words) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper mail =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setTo(new InternetAddress(first.address(), true));
        mail.setSubject(words.subject());
        mail.setText(words.plain(), words.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "id");
        message.setHeader("Message-ID", "<pemberitahuan-" + first.id() + "@" + settings.domain() + ">");
        return message;
    }

    private static boolean isOfThisMail(MailException e) {
        if (!(e instanceof MailSendException failed)) {
            return true;
        }
        return failed.getFailedMessages().values().stream().anyMatch(each -> each instanceof SendFailedException)
                || NestedExceptionUtils.getMostSpecificCause(e) instanceof SendFailedException;
    }
}
