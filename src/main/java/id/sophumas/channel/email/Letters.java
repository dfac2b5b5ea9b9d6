package id.sophumas.channel.email;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.BodyText;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Post;
import id.sophumas.materi.Sha256;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.stream.Collectors;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes the messages of a post: text and HTML, the files attached, and a way out of the list. */
class Letters {

    private static final String UNSUBSCRIBE = "<mailto:%s?subject=Berhenti%%20berlangganan>";
    private static final String PAGE = "<!doctype html><html lang=\"id\"><body>%s</body></html>";
    private static final int ID = 32;
    private static final int READER = 16;

    private final Session session;
    private final InternetAddress from;
    private final CapabilityRules rules;

    Letters(Session session, InternetAddress from, CapabilityRules rules) {
        this.session = session;
        this.from = from;
        this.rules = rules;
    }

    /** What all messages of a post have in common: the first part of their ids. */
    static String id(Post post) {
        return post.key().hash().substring(0, ID);
    }

    /** The message for one recipient; the same id each time it is written, so that a mailbox may know it again. */
    Letter write(Post post, String recipient) {
        String domain = from.getAddress().replaceFirst(".*@", "");
        String id = "<%s.%s@%s>".formatted(id(post), Sha256.of(recipient).substring(0, READER), domain);
        try {
            Letter letter = new Letter(session, id, recipient);
            MimeMessageHelper helper = new MimeMessageHelper(
                    letter, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(recipient);
            helper.setSubject(line(post.judul()));
            helper.setSentDate(new Date());
            letter.setHeader("List-Unsubscribe", UNSUBSCRIBE.formatted(from.getAddress()));
            String text = rules.linkedText(post);
            helper.setText(text, html(text));
            for (Attachment file : rules.carried(post)) {
                helper.addAttachment(line(file.nama()), file.isi(), file.jenis());
            }
            letter.saveChanges();
            return letter;
        } catch (MessagingException cannotBeWritten) {
            throw new IllegalStateException(cannotBeWritten);
        }
    }

    private static String html(String text) {
        return PAGE.formatted(BodyText.of(text).stream()
                .map(paragraph -> "<p>%s</p>".formatted(paragraph.toHtml()))
                .collect(Collectors.joining("\n")));
    }

    /** On one line: what follows a line break in a header would be a header of its own. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
    }
}
