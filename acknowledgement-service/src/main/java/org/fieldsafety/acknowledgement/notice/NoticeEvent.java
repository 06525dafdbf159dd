package org.fieldsafety.acknowledgement.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.Due;
import org.jspecify.annotations.Nullable;

/** What this service reads of the events on {@code fsn.notices.v1}: all of them carry the whole notice. */
record NoticeEvent(
        UUID id,
        long version,
        String reference,
        @Nullable Integer revision,
        @Nullable NoticeStatus status,
        @Nullable Instant publishedAt,
        @Nullable Manufacturer manufacturer,
        @Nullable Classification classification,
        @Nullable DueDates dueDates,
        @Nullable List<Product> products,
        @Nullable List<Action> actions,
        @Nullable List<Question> questions,
        @Nullable List<Contact> contacts,
        @Nullable List<String> languages,
        @Nullable Map<String, NoticeText> texts) {

    record Manufacturer(String name) {}

    /** @param recallClass I, II or III (21 CFR 7.3(m)) */
    record Classification(@Nullable String recallClass, @Nullable Boolean urgent) {}

    /** Last days for the first acknowledgement and for completion; those of a country where they are stricter. */
    record DueDates(
            @Nullable LocalDate receipt, @Nullable LocalDate completion, @Nullable Map<String, Due> byCountry) {}
}
