package org.fieldsafety.acknowledgement.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail with an id of our own choosing, which knows whether all of it was written to the server. */
final class Envelope extends MimeMessage {
    private final String id;
    private boolean handedOver;

    Envelope(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** The dot that ends a mail is sent only after it was written: before that, no server has taken it. */
    boolean handedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
