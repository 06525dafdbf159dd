package org.fieldsafety.acknowledgement.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the events on {@code fsn.notices.v1}: all of them carry the whole notice. */
record NoticeEvent(
        UUID id,
        long version,
        String reference,
        @Nullable NoticeStatus status,
        @Nullable DueDates dueDates,
        @Nullable List<Product> products,
        @Nullable List<Action> actions,
        @Nullable List<Question> questions,
        @Nullable List<Contact> contacts,
        @Nullable List<String> languages,
        @Nullable Map<String, NoticeText> texts) {

    /** Last days for the first acknowledgement and for completion. */
    record DueDates(@Nullable LocalDate receipt, @Nullable LocalDate completion) {}
}
