package org.fieldsafety.acknowledgement.form;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.notice.Action;
import org.fieldsafety.acknowledgement.notice.NoticeText;
import org.jspecify.annotations.Nullable;

/** What is to be done to each unit in each of the modes. */
@Schema(
        description = "What is to be done to each unit in each of the modes",
        requiredProperties = {"code", "edition", "title", "variants", "modes", "evidence", "declineReasons"})
public record FormAction(
        @Schema(examples = "PATCH") String code,
        @Schema(description = "What was done under an earlier edition is asked for again", examples = "1") int edition,
        @Schema(examples = "SoftwareUpdate") @Nullable String kind,
        @Schema(examples = "Install the software patch") String title,
        @Nullable String instructions,
        @Schema(description = "What to see to first") @Nullable String precaution,
        @Schema(description = "Ways to do it, each with the instructions that are its own") List<NamedCode> variants,
        @Schema(examples = "[\"Dx\", \"RUO\"]") List<String> modes,
        @Schema(description = "What proves that it is done", examples = "[\"SoftwareVersion\"]") List<String> evidence,
        @Schema(description = "Last day, where it differs from the notice's") @Nullable LocalDate due,
        List<NamedCode> declineReasons) {

    static FormAction of(Action action, NoticeText text) {
        var words = text.action(action.code());
        return new FormAction(
                action.code(),
                action.edition(),
                action.kind(),
                words.title() == null ? action.code() : words.title(),
                words.instructions(),
                words.precaution(),
                NamedCode.all(action.variants(), words.variants()),
                action.modes(),
                action.evidence(),
                action.due(),
                NamedCode.all(action.declineReasons(), text.declineReasons()));
    }
}
