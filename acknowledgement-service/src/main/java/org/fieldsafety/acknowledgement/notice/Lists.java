package org.fieldsafety.acknowledgement.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event may leave out what it has nothing to say about. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
