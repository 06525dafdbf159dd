package org.fieldsafety.acknowledgement.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that was reported; it never changes. */
@Entity
@Immutable
@Table(name = "safety_signal")
public class SafetySignal {
    @Id
    private UUID id;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "consignee_id")
    private UUID consigneeId;

    @Enumerated(EnumType.STRING)
    private SignalKind kind;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Column(name = "udi_di")
    private @Nullable String udiDi;

    @Column
    private @Nullable String serial;

    @Column
    private boolean matched;

    @Column
    private String description;

    @Column(name = "reporter_name")
    private String reporterName;

    @Column(name = "reporter_email")
    private @Nullable String reporterEmail;

    @Column(name = "reporter_phone")
    private @Nullable String reporterPhone;

    @Column
    private @Nullable String country;

    @Column
    private String language;

    @Column(name = "mailed_to")
    private @Nullable String mailedTo;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "content_hash")
    private String contentHash;

    protected SafetySignal() {}

    /**
     * Where it comes from and where it goes.
     *
     * @param country of the consignee; null while it is not known
     * @param language the reporter reads
     * @param mailedTo address of the manufacturer's vigilance; null when none is known
     * @param by subject of the caller's token, or the personal link
     */
    record Circumstances(
            boolean matched,
            @Nullable String country,
            String language,
            @Nullable String mailedTo,
            String by,
            Instant at) {}

    /** @param said found valid */
    SafetySignal(ObligationId obligation, ReportSignalRequest said, Circumstances circumstances) {
        var reporter = requireNonNull(said.reporter());
        id = UUID.randomUUID();
        noticeId = obligation.noticeId();
        consigneeId = obligation.consigneeId();
        kind = requireNonNull(said.kind());
        occurredOn = requireNonNull(said.occurredOn());
        udiDi = said.unit() == null ? null : said.unit().udiDi();
        serial = said.unit() == null ? null : said.unit().serial();
        matched = circumstances.matched();
        description = requireNonNull(said.description());
        reporterName = requireNonNull(reporter.name());
        reporterEmail = reporter.email();
        reporterPhone = reporter.phone();
        country = circumstances.country();
        language = circumstances.language();
        mailedTo = circumstances.mailedTo();
        reportedBy = circumstances.by();
        reportedAt = circumstances.at();
        contentHash = hash();
    }

    /** SHA-256 over what was said, one value a line; an absent one is an empty line. */
    private String hash() {
        var said = Stream.of(
                        noticeId,
                        consigneeId,
                        kind,
                        occurredOn,
                        udiDi,
                        serial,
                        description,
                        reporterName,
                        reporterEmail,
                        reporterPhone)
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public UUID id() {
        return id;
    }

    ObligationId obligation() {
        return new ObligationId(noticeId, consigneeId);
    }

    SignalKind kind() {
        return kind;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    @Nullable
    UnitName unit() {
        return udiDi == null || serial == null ? null : new UnitName(udiDi, serial);
    }

    boolean matched() {
        return matched;
    }

    String description() {
        return description;
    }

    ReportSignalRequest.Reporter reporter() {
        return new ReportSignalRequest.Reporter(reporterName, reporterEmail, reporterPhone);
    }

    @Nullable
    String country() {
        return country;
    }

    String language() {
        return language;
    }

    @Nullable
    String mailedTo() {
        return mailedTo;
    }

    String reportedBy() {
        return reportedBy;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String contentHash() {
        return contentHash;
    }
}
