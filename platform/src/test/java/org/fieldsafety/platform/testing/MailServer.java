package org.fieldsafety.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/**
 * A real SMTP server in this process, listening on loopback only, which delivers nothing: it keeps each mail in a
 * {@link MailBox}, whose owner may also say which recipients it refuses.
 */
public final class MailServer implements AutoCloseable {
    private final MailBox box;
    private SMTPServer server;

    private MailServer(MailBox box, int port) {
        this.box = box;
        this.server = server(port);
    }

    /**
     * Starts one that keeps its mails in the directory, beside those it finds there.
     *
     * @param port where clients connect, 0 for any free one
     */
    public static MailServer start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = new MailServer(new MailBox(directory), port);
        started.server.start();
        return started;
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** Listens no more, until it is started again on the same port. */
    public void stop() {
        server.stop();
    }

    public void startAgain() {
        server = server(port());
        server.start();
    }

    @Override
    public void close() {
        stop();
    }

    private SMTPServer server(int port) {
        return SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(Receiving::new)
                .build();
    }

    private final class Receiving implements MessageHandler {
        private final MessageContext context;
        private final List<String> recipients = new ArrayList<>();

        Receiving(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String address) throws RejectException {
            switch (box.treatment(address)) {
                case REFUSE -> throw new RejectException(550, "5.1.1 No mailbox " + address + " here");
                case PUT_OFF -> throw new RejectException(451, "4.3.2 Try again later");
                default -> recipients.add(address);
            }
        }

        @Override
        public String data(InputStream content) throws IOException {
            var mail = content.readAllBytes();
            if (recipients.stream().anyMatch(address -> box.treatment(address) == Treatment.DROP)) {
                ((Session) context).quit();
                ((Session) context).closeSocket();
                return null;
            }
            for (var recipient : recipients) {
                box.keep(recipient, mail);
            }
            return null;
        }

        @Override
        public void done() {}
    }

    /** What the server does with mails to a recipient. */
    public enum Treatment {
        TAKE,
        /** 550: there is no such mailbox. */
        REFUSE,
        /** 451: not now. */
        PUT_OFF,
        /** Ends the connection when it has read the whole mail, without a word of whether it took it. */
        DROP
    }
}
