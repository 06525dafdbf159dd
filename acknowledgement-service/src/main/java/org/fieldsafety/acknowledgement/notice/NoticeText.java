package org.fieldsafety.acknowledgement.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The notice in one language; maps go from the code of a part to its text. */
public record NoticeText(
        @Nullable String documentNumber,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String hazard,
        Map<String, ActionText> actions,
        Map<String, String> questions,
        Map<String, String> declineReasons,
        Map<String, String> modes) {

    static final NoticeText NONE = new NoticeText(null, null, null, null, Map.of(), Map.of(), Map.of(), Map.of());

    /** @param instructions what to do, step by step */
    public record ActionText(@Nullable String title, @Nullable String instructions) {}

    public NoticeText {
        actions = orEmpty(actions);
        questions = orEmpty(questions);
        declineReasons = orEmpty(declineReasons);
        modes = orEmpty(modes);
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> texts) {
        return texts == null ? Map.of() : texts;
    }
}
