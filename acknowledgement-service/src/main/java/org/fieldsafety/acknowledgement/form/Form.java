package org.fieldsafety.acknowledgement.form;

import java.net.URI;
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
        @Schema(
                        description = "Last day for the first acknowledgement, in the consignee's country",
                        examples = "2026-12-22")
                @Nullable
                LocalDate receiptDue,
        @Schema(description = "Last day to have everything done, in the consignee's country", examples = "2027-02-22")
                @Nullable
                LocalDate completionDue,
        @Schema(
                        description = "Path of the letter in this language, once it is ready",
                        examples =
                                "/notices/0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30/obligations/4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11/letter")
                @Nullable
                String letter,
        @Schema(
                        description =
                                "Where notice-service lists the notice's restricted resources, for who has a token;"
                                        + " absent where its address is not configured",
                        examples = "https://notices.example.org/notices/0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30/resources")
                @Nullable
                URI resources) {

    /**
     * Who reads it.
     *
     * @param country of the consignee; null while it is not known
     * @param letter path of the letter in the language; null while there is none
     * @param resources where restricted resources are; null where that is not known
     */
    record Reader(String language, @Nullable String country, @Nullable String letter, @Nullable URI resources) {}

    static Form of(KnownNotice notice, Reader reader, Obligation obligation, Page<FormUnit> units) {
        var language = reader.language();
        var due = notice.due(reader.country());
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
                due.receipt(),
                due.completion(),
                reader.letter(),
                reader.resources());
    }
}
