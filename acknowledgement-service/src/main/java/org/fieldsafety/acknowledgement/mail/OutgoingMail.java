package org.fieldsafety.acknowledgement.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fieldsafety.acknowledgement.smtp.Outcome;
import org.jspecify.annotations.Nullable;

/** A mail that was queued, and what became of it. {@link MailQueue} and {@link OutgoingMails} make the rows. */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    private UUID id;

    @Column
    private String step;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "consignee_id")
    private @Nullable UUID consigneeId;

    @Column(name = "link_id")
    private @Nullable UUID linkId;

    @Column
    private String recipient;

    @Column(name = "recipient_name")
    private String recipientName;

    @Column
    private String language;

    @Column
    private String subject;

    @Column
    private String body;

    @Column
    private boolean letter;

    @Column
    private @Nullable Integer revision;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    @Column
    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column
    private @Nullable String problem;

    @Column(name = "resend_of")
    private @Nullable UUID resendOf;

    protected OutgoingMail() {}

    /** Only what is being sent can end. */
    boolean isSending() {
        return status == MailStatus.Sending;
    }

    /** What the try that is under way came to. */
    void ended(Outcome outcome, Instant at) {
        problem = outcome.words().isEmpty() ? null : outcome.words();
        switch (outcome.kind()) {
            case Taken -> {
                status = MailStatus.Sent;
                sentAt = at;
            }
            case PutOff -> {
                status = MailStatus.Waiting;
                nextAttemptAt = at.plus(pause());
            }
            case NoSuchRecipient, Refused -> status = MailStatus.Refused;
            case Unclear -> status = MailStatus.Unclear;
        }
    }

    /** It has nothing to tell any more. */
    void cancel() {
        status = MailStatus.Cancelled;
    }

    /** @throws MailNotResendable unless it may not have arrived and is not going to be tried again */
    void requireResendable() {
        if (status != MailStatus.Unclear && status != MailStatus.Refused) {
            throw new MailNotResendable(status);
        }
    }

    /** @throws MailNotSent unless it left, as far as is known */
    void requireSent() {
        if (status != MailStatus.Sent && status != MailStatus.Unclear) {
            throw new MailNotSent(status);
        }
    }

    private Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    UUID id() {
        return id;
    }

    MailKind kind() {
        return kind;
    }

    UUID noticeId() {
        return noticeId;
    }

    @Nullable
    UUID consigneeId() {
        return consigneeId;
    }

    @Nullable
    UUID linkId() {
        return linkId;
    }

    String recipient() {
        return recipient;
    }

    String recipientName() {
        return recipientName;
    }

    String language() {
        return language;
    }

    String subject() {
        return subject;
    }

    /** With {@link Mail#LINK} where the address of the link goes. */
    String body() {
        return body;
    }

    boolean letter() {
        return letter;
    }

    @Nullable
    Integer revision() {
        return revision;
    }

    MailStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Of a waiting one. */
    @Nullable
    Instant nextAttemptAt() {
        return status == MailStatus.Waiting ? nextAttemptAt : null;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String problem() {
        return problem;
    }

    @Nullable
    UUID resendOf() {
        return resendOf;
    }
}
