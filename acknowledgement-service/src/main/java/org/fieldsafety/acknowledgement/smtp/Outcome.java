package org.fieldsafety.acknowledgement.smtp;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * How handing a mail over ended.
 *
 * @param words of the server or of the failure; empty when it was taken
 */
public record Outcome(Kind kind, String words) {
    private static final int LONGEST = 1_000;
    static final Outcome TAKEN = new Outcome(Kind.Taken, "");

    /** What may be done next follows from it. */
    public enum Kind {
        /** The server is responsible for it now (RFC 5321, 6.1). */
        Taken,
        /** Certainly not taken; another time it may be. */
        PutOff,
        /** The server has no such recipient, and never will without a change. */
        NoSuchRecipient,
        /** The server wants no such mail. */
        Refused,
        /** It may have been taken: the server had all of it, and its answer is not known. */
        Unclear
    }

    /** @param handedOver whether the server may have had the whole mail when it failed */
    static Outcome of(MessagingException failure, boolean handedOver) {
        var words = words(failure);
        for (@Nullable Exception cause = failure;
                cause instanceof MessagingException each;
                cause = each.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return new Outcome(permanent(address.getReturnCode()) ? Kind.NoSuchRecipient : Kind.PutOff, words);
            }
            if (handedOver && cause instanceof SMTPSendFailedException answer && answer.getReturnCode() >= 400) {
                return new Outcome(permanent(answer.getReturnCode()) ? Kind.Refused : Kind.PutOff, words);
            }
        }
        return new Outcome(handedOver ? Kind.Unclear : Kind.PutOff, words);
    }

    /** An address that is none: no server needs to be asked. */
    public static Outcome noAddress(String recipient) {
        return new Outcome(Kind.NoSuchRecipient, "No mail address: " + recipient);
    }

    /** It could not even be written. */
    public static Outcome notWritten(String why) {
        return new Outcome(Kind.PutOff, why);
    }

    private static boolean permanent(int code) {
        return code >= 500;
    }

    private static String words(MessagingException failure) {
        var words = new StringBuilder();
        for (@Nullable Exception cause = failure; cause != null; ) {
            words.append(words.isEmpty() ? "" : ": ").append(cause.getMessage());
            cause = cause instanceof MessagingException each ? each.getNextException() : null;
        }
        var line = words.toString().replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
