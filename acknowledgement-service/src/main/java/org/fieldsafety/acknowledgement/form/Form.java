package org.fieldsafety.acknowledgement.form;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.notice.Action;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.NoticeText;
import org.fieldsafety.acknowledgement.notice.Question;
import org.fieldsafety.acknowledgement.obligation.Answer;
import org.fieldsafety.acknowledgement.obligation.Obligation;
import org.fieldsafety.platform.http.Page;
import org.jspecify.annotations.Nullable;

/** The form of one obligation in one language: what is asked, of which units, and what is answered so far. */
@Schema(
        description = "What the notice asks of the consignee, in one language, and what is answered so far",
        requiredProperties = {
            "noticeId",
            "reference",
            "consigneeId",
            "language",
            "questions",
            "actions",
            "modes",
            "units"
        })
record Form(
        UUID noticeId,
        @Schema(examples = "FSN2023-1338") String reference,
        UUID consigneeId,
        @Schema(description = "BCP 47 tag", examples = "es") String language,
        @Schema(examples = "M-AMR-00719") @Nullable String documentNumber,
        @Schema(examples = "Security flaw in the copy service of two sequencers") @Nullable String title,
        @Nullable String summary,
        @Nullable String hazard,
        List<Asked> questions,
        List<Demanded> actions,
        @Schema(description = "Operating modes that the actions name, in words") List<Named> modes,
        Page<FormUnit> units,
        @Schema(examples = "2026-12-22") @Nullable LocalDate receiptDue,
        @Schema(examples = "2027-02-22") @Nullable LocalDate completionDue) {

    static Form of(KnownNotice notice, String language, Obligation obligation, Page<FormUnit> units) {
        var text = notice.text(language);
        return new Form(
                notice.id(),
                notice.reference(),
                obligation.id().consigneeId(),
                language,
                text.documentNumber(),
                text.title(),
                text.summary(),
                text.hazard(),
                notice.questions().stream()
                        .map(question -> Asked.of(question, text, obligation.answers()))
                        .toList(),
                notice.actions().stream()
                        .map(action -> Demanded.of(action, text))
                        .toList(),
                Named.all(notice.modes(), text.modes()),
                units,
                notice.receiptDue(),
                notice.completionDue());
    }

    /** @param answer the latest given; absent while there is none */
    @Schema(
            name = "FormQuestion",
            requiredProperties = {"code", "kind", "text"})
    record Asked(
            @Schema(examples = "USERS_INFORMED") String code,
            @Schema(description = "YesNo, or MustBeYes: the obligation stays open until it is Yes", examples = "YesNo")
                    String kind,
            @Schema(examples = "Does everybody who uses the instruments know what it says?") String text,
            @Nullable Answer answer) {

        static Asked of(Question question, NoticeText text, Map<String, Answer> answers) {
            var code = question.code();
            return new Asked(code, question.kind(), text.questions().getOrDefault(code, code), answers.get(code));
        }
    }

    /** What is to be done to each unit in each of the modes. */
    @Schema(
            name = "FormAction",
            requiredProperties = {"code", "title", "modes", "declineReasons"})
    record Demanded(
            @Schema(examples = "PATCH") String code,
            @Schema(examples = "Install the software patch") String title,
            @Nullable String instructions,
            @Schema(examples = "[\"Dx\", \"RUO\"]") List<String> modes,
            List<Named> declineReasons) {

        static Demanded of(Action action, NoticeText text) {
            var words = text.actions().get(action.code());
            return new Demanded(
                    action.code(),
                    words == null || words.title() == null ? action.code() : words.title(),
                    words == null ? null : words.instructions(),
                    action.modes(),
                    Named.all(action.declineReasons(), text.declineReasons()));
        }
    }

    /** A code and the words for it; the code itself where the notice has none. */
    @Schema(
            name = "NamedCode",
            requiredProperties = {"code", "text"})
    record Named(
            @Schema(examples = "NO_INTERRUPTION") String code,
            @Schema(examples = "We cannot stop the instrument now") String text) {

        static List<Named> all(Collection<String> codes, Map<String, String> words) {
            return codes.stream()
                    .map(code -> new Named(code, words.getOrDefault(code, code)))
                    .toList();
        }
    }
}
