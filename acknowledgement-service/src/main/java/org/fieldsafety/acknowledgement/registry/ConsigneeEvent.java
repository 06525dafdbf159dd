package org.fieldsafety.acknowledgement.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code consignee.changed}. */
record ConsigneeEvent(
        UUID id,
        long version,
        String name,
        @Nullable String kind,
        String country,
        List<String> languages,
        @Nullable List<ConsigneeContact> contacts,
        @Nullable UUID suppliedBy,
        @Nullable UUID mergedInto) {}
