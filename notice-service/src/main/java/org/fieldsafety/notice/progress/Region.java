package org.fieldsafety.notice.progress;

import java.util.Objects;
import org.fieldsafety.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The part of a notice's progress that a caller sees.
 *
 * @param country the only one seen, empty for none; null where all are
 */
public record Region(@Nullable String country) {

    /** Staff sees all; an authority its own country, and nothing where its token names none. */
    public static Region of(Caller caller) {
        return new Region(caller.isStaff() ? null : Objects.requireNonNullElse(caller.country(), ""));
    }
}
