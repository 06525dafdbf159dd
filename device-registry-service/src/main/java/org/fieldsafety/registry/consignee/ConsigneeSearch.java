package org.fieldsafety.registry.consignee;

import io.quarkus.panache.common.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Which consignees are asked for; null asks for nothing.
 *
 * @param text part of the name, in any case, or the beginning of the customer number
 * @param externalId an external id, alone or after its system and a colon
 * @param merged whether those merged into another are wanted too
 */
record ConsigneeSearch(
        @Nullable String text,
        @Nullable String country,
        @Nullable ConsigneeKind kind,
        @Nullable String externalId,
        boolean merged) {

    Parameters addTo(StringBuilder where) {
        var values = new Parameters();
        if (text != null) {
            where.append(" and (name ilike :within escape '!' or customerNumber like :begun escape '!')");
            var literal = text.replaceAll("[!%_]", "!$0");
            values.and("within", "%" + literal + "%").and("begun", literal + "%");
        }
        if (country != null) {
            where.append(" and country = :country");
            values.and("country", country);
        }
        if (kind != null) {
            where.append(" and kind = :kind");
            values.and("kind", kind);
        }
        if (!merged) {
            where.append(" and mergedInto is null");
        }
        return values;
    }
}
