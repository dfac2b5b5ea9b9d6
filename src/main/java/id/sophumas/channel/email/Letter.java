package id.sophumas.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** One recipient's message, which keeps the id given to it and knows whether it was handed over whole. */
class Letter extends MimeMessage {

    private final String id;
    private final String recipient;
    private boolean handedOver;

    /** @param id with its angle brackets */
    Letter(Session session, String id, String recipient) {
        super(session);
        this.id = id;
        this.recipient = recipient;
    }

    String id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    /**
     * Whether all of it was written to the server. Before that the server has nothing that it may deliver; after that it may, whatever becomes
     * of the connection.
     */
    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        super.writeTo(out, without);
        handedOver = true;
    }
}
