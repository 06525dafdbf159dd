package org.fieldsafety.acknowledgement.registry;

import java.util.List;
import java.util.UUID;

/** What this service reads of {@code consignee.changed}. */
record ConsigneeEvent(UUID id, long version, String name, String country, List<String> languages) {}
