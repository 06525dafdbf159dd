package org.fieldsafety.acknowledgement.form;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.notice.NoticeText;
import org.fieldsafety.acknowledgement.notice.Question;
import org.fieldsafety.acknowledgement.obligation.Answer;
import org.fieldsafety.acknowledgement.obligation.Reply;
import org.jspecify.annotations.Nullable;

/** A question of the form, and what was answered last. */
@Schema(
        description = "A question; its latest answer is in the field that belongs to its kind",
        requiredProperties = {"code", "kind", "text"})
public record FormQuestion(
        @Schema(examples = "USERS_INFORMED") String code,
        @Schema(
                        description = "YesNo, MustBeYes (the obligation stays open until it is Yes), Text or Date",
                        examples = "YesNo")
                String kind,
        @Schema(examples = "Does everybody who uses the instruments know what it says?") String text,
        @Nullable Answer answer,
        @Nullable String answeredText,
        @Nullable LocalDate answeredDate) {

    private static final Reply UNANSWERED = new Reply(null, null, null);

    static FormQuestion of(Question question, NoticeText text, Map<String, Reply> replies) {
        var code = question.code();
        var words = text.questions().getOrDefault(code, code);
        var reply = replies.getOrDefault(code, UNANSWERED);
        return new FormQuestion(code, question.kind(), words, reply.answer(), reply.text(), reply.date());
    }
}
