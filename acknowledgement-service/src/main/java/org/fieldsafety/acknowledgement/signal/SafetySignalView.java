package org.fieldsafety.acknowledgement.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.notice.Contact;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.jspecify.annotations.Nullable;

/** A signal as it is kept, and what to do now. */
@Schema(
        name = "SafetySignal",
        description = "What was reported; it never changes",
        requiredProperties = {
            "id",
            "noticeId",
            "consigneeId",
            "kind",
            "occurredOn",
            "matched",
            "description",
            "addressed",
            "reportedAt",
            "contentHash",
            "contacts"
        })
public record SafetySignalView(
        UUID id,
        UUID noticeId,
        UUID consigneeId,
        SignalKind kind,
        LocalDate occurredOn,
        @Nullable UnitName unit,
        @Schema(description = "Whether the unit is one of the consignee's affected devices, as far as is known here")
                boolean matched,
        String description,
        @Schema(description = "Absent for authorities") ReportSignalRequest.@Nullable Reporter reporter,
        @Schema(description = "ISO 3166-1 alpha-2", examples = "ES") @Nullable String country,
        @Schema(description = "False when neither the notice nor the configuration has an address to mail it to")
                boolean addressed,
        Instant reportedAt,
        @Schema(
                        description = "SHA-256 over what was said",
                        examples = "5f2b8f0c9a4e7d13b6c08a25e4f7916d3c5b0e8a7f42d9161b3e5c7a908d2f46")
                String contentHash,
        @Schema(description = "What the notice says to do now, in the reporter's language") @Nullable String advice,
        @Schema(description = "The manufacturer's vigilance contacts for the country") List<Contact> contacts) {

    static SafetySignalView of(SafetySignal signal, KnownNotice notice) {
        var text = notice.text(signal.language());
        var country = signal.country();
        return new SafetySignalView(
                signal.id(),
                signal.obligation().noticeId(),
                signal.obligation().consigneeId(),
                signal.kind(),
                signal.occurredOn(),
                signal.unit(),
                signal.matched(),
                signal.description(),
                signal.reporter(),
                country,
                signal.mailedTo() != null,
                signal.reportedAt(),
                signal.contentHash(),
                signal.kind() == SignalKind.AdverseEvent ? text.adverseEvents() : text.suspectedCompromise(),
                notice.contacts().stream()
                        .filter(contact -> contact.role().equals("Vigilance"))
                        .filter(contact -> contact.countries().isEmpty()
                                || contact.countries().contains(country))
                        .toList());
    }

    SafetySignalView withoutReporter() {
        return new SafetySignalView(
                id,
                noticeId,
                consigneeId,
                kind,
                occurredOn,
                unit,
                matched,
                description,
                null,
                country,
                addressed,
                reportedAt,
                contentHash,
                advice,
                contacts);
    }
}
