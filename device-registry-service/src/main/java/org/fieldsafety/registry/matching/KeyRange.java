package org.fieldsafety.registry.matching;

import java.util.Map;
import java.util.UUID;

/**
 * Devices of one product, under one notice.
 *
 * @param after serial number before the first one, empty for all from the beginning
 * @param upTo the last one, included
 */
record KeyRange(UUID notice, String udiDi, String after, String upTo) {
    /** Comes after every serial number: no character of theirs is above {@code z}. */
    static final String LAST = "~";

    /** The condition on the keys of a table with this alias. */
    static String of(String alias) {
        return "%1$s.udi_di = :udiDi and %1$s.serial > :after and %1$s.serial <= :upTo".formatted(alias);
    }

    Map<String, Object> parameters() {
        return Map.of("notice", notice, "udiDi", udiDi, "after", after, "upTo", upTo);
    }
}
