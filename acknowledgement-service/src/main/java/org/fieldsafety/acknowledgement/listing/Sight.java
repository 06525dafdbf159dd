package org.fieldsafety.acknowledgement.listing;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations somebody may know of.
 *
 * @param everything true for staff
 * @param consignees those of these consignees
 * @param country those in this country, ISO 3166-1 alpha-2
 */
record Sight(boolean everything, Set<UUID> consignees, @Nullable String country) {}
