package org.fieldsafety.acknowledgement.answer;

import java.util.List;
import java.util.Objects;
import org.fieldsafety.platform.problem.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What a request leaves out is the same as what it leaves empty; {@link AnswerRules} complains of both alike. */
final class Blank {
    private Blank() {}

    static String ifAbsent(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> ifAbsent(@Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new InvalidValue("missing-value", "No entry of a list may be null");
        }
        return List.copyOf(list);
    }

    /** For what was added later: left out of what is signed when it is absent, so that older answers keep their hash. */
    static <T> @Nullable List<T> orNull(@Nullable List<T> list) {
        var entries = ifAbsent(list);
        return entries.isEmpty() ? null : entries;
    }
}
