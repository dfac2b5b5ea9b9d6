package id.sophumas.standin;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A mail server that keeps what it was sent: GreenMail, reached over a line that can go wrong at any command. */
public final class MailStandIn implements Platform {

    public static final String USERNAME = "humas";
    public static final String PASSWORD = "kata-sandi-surel-42";

    private final GreenMail server;
    private final SmtpLine line;

    /** @param port where it listens; 0 for any that is free */
    public MailStandIn(int port) {
        ServerSetup any = ServerSetupTest.SMTP.dynamicPort();
        server = new GreenMail(any)
                .withConfiguration(
                        GreenMailConfiguration.aConfig().withUser("humas@instansi.example", USERNAME, PASSWORD));
        server.start();
        line = new SmtpLine(port, server.getSmtp().getPort());
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return line.port();
    }

    @Override
    public List<String> callNames() {
        return SmtpLine.COMMANDS;
    }

    @Override
    public void watch(Watcher told) {
        line.watch(told);
    }

    @Override
    public void fail(String command, Fault fault, int times) {
        line.fail(command, fault, 0, times);
    }

    /** Fails once, after so many of that command went well. */
    public void failAfter(int first, String command, Fault fault) {
        line.fail(command, fault, first, 1);
    }

    /** From now on every RCPT for this recipient is answered so, and is not passed on. */
    public void answer(String recipient, String reply) {
        line.answer(recipient, reply);
    }

    @Override
    public void heal() {
        line.heal();
    }

    @Override
    public void deafen() {
        line.deafen();
    }

    @Override
    public long count(String command) {
        return line.count(command);
    }

    /** Everything the server took, one for each recipient: the id of the message, subject and text, and to whom. */
    @Override
    public List<Posted> posts() {
        // The server tells them by mailbox.
        return messages()
                .map(MailStandIn::posted)
                .sorted(Comparator.comparingInt(
                        posted -> line.recipients().lastIndexOf(posted.media().get(0))))
                .toList();
    }

    /** The messages as the server took them. */
    public Stream<MimeMessage> messages() {
        return Arrays.stream(server.getReceivedMessages());
    }

    private static Posted posted(MimeMessage message) {
        try {
            String to = message.getRecipients(RecipientType.TO)[0].toString();
            return new Posted(message.getMessageID(), message.getSubject() + "\n\n" + text(message), List.of(to));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first part that is text. */
    private static String text(jakarta.mail.Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : part.getContent().toString().replace("\r\n", "\n");
    }

    @Override
    public void close() {
        line.close();
        server.stop();
    }
}
