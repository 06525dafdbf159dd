package org.fieldsafety.acknowledgement.form;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.notice.Contact;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.NoticeStatus;
import org.fieldsafety.acknowledgement.obligation.Obligation;
import org.fieldsafety.platform.http.Page;
import org.jspecify.annotations.Nullable;

/** The form of one obligation in one language: what is asked, of which units, and what is answered so far. */
@Schema(
        description = "What the notice asks of the consignee, in one language, and what is answered so far",
        requiredProperties = {
            "noticeId",
            "reference",
            "noticeStatus",
            "consigneeId",
            "language",
            "questions",
            "actions",
            "modes",
            "contacts",
            "units"
        })
public record Form(
        UUID noticeId,
        @Schema(examples = "FSN2023-1338") String reference,
        NoticeStatus noticeStatus,
        UUID consigneeId,
        @Schema(description = "BCP 47 tag", examples = "es") String language,
        @Schema(examples = "M-AMR-00719") @Nullable String documentNumber,
        @Nullable String documentRevision,
        @Schema(examples = "Security flaw in the copy service of two sequencers") @Nullable String title,
        @Nullable String summary,
        @Nullable String hazard,
        @Schema(description = "What to do when a device may have been attacked") @Nullable String suspectedCompromise,
        @Schema(description = "Where adverse events are reported") @Nullable String adverseEvents,
        @Nullable String whyReceived,
        @Nullable String furtherInformation,
        List<FormQuestion> questions,
        List<FormAction> actions,
        @Schema(description = "Operating modes that the actions name, in words") List<NamedCode> modes,
        @Schema(description = "Where the manufacturer can be reached") List<Contact> contacts,
        Page<FormUnit> units,
        @Schema(examples = "2026-12-22") @Nullable LocalDate receiptDue,
        @Schema(examples = "2027-02-22") @Nullable LocalDate completionDue) {

    static Form of(KnownNotice notice, String language, Obligation obligation, Page<FormUnit> units) {
        var text = notice.text(language);
        return new Form(
                notice.id(),
                notice.reference(),
                notice.status(),
                obligation.id().consigneeId(),
                language,
                text.documentNumber(),
                text.documentRevision(),
                text.title(),
                text.summary(),
                text.hazard(),
                text.suspectedCompromise(),
                text.adverseEvents(),
                text.whyReceived(),
                text.furtherInformation(),
                notice.questions().stream()
                        .map(question -> FormQuestion.of(question, text, obligation.answers()))
                        .toList(),
                notice.actions().stream()
                        .map(action -> FormAction.of(action, text))
                        .toList(),
                NamedCode.all(notice.modes(), text.modes()),
                notice.contacts(),
                units,
                notice.receiptDue(),
                notice.completionDue());
    }
}
