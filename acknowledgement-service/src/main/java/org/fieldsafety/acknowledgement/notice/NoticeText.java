package org.fieldsafety.acknowledgement.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The notice in one language; maps go from the code of a part to its text. */
public record NoticeText(
        @Nullable String documentNumber,
        @Nullable String documentRevision,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String hazard,
        @Nullable String suspectedCompromise,
        @Nullable String adverseEvents,
        @Nullable String whyReceived,
        @Nullable String furtherInformation,
        Map<String, ActionText> actions,
        Map<String, String> questions,
        Map<String, String> declineReasons,
        Map<String, String> modes) {

    static final NoticeText NONE = new NoticeText(
            null, null, null, null, null, null, null, null, null, Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * @param instructions what to do, step by step
     * @param precaution what to see to first
     * @param variants the instructions that differ, by the code of the variant
     */
    public record ActionText(
            @Nullable String title,
            @Nullable String instructions,
            @Nullable String precaution,
            Map<String, String> variants) {

        static final ActionText NONE = new ActionText(null, null, null, Map.of());

        public ActionText {
            variants = orEmpty(variants);
        }
    }

    public NoticeText {
        actions = orEmpty(actions);
        questions = orEmpty(questions);
        declineReasons = orEmpty(declineReasons);
        modes = orEmpty(modes);
    }

    /** The words for an action; none where the notice has none. */
    public ActionText action(String code) {
        return actions.getOrDefault(code, ActionText.NONE);
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> texts) {
        return texts == null ? Map.of() : texts;
    }
}
