package org.fieldsafety.registry.consignee;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.address.Contact;
import org.fieldsafety.registry.address.Site;
import org.jspecify.annotations.Nullable;

/** A consignee as the API shows it and as {@code consignee.changed} carries it. */
@Schema(
        description = "An organisation that holds devices",
        requiredProperties = {
            "id",
            "version",
            "customerNumber",
            "name",
            "kind",
            "country",
            "languages",
            "contacts",
            "sites",
            "externalIds"
        })
record ConsigneeView(
        @Schema(examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID id,
        @Schema(description = "Grows by one with each change", examples = "2") long version,
        @Schema(examples = "ES-0001") String customerNumber,
        @Schema(examples = "Hospital Universitario del Río") String name,
        @Schema(examples = "Hospital") ConsigneeKind kind,
        @Schema(description = "ISO 3166-1 alpha-2", examples = "ES") String country,
        @Schema(description = "BCP 47 tags, the preferred one first", examples = "[\"es\", \"ca\"]")
                List<String> languages,
        List<Contact> contacts,
        List<Site> sites,
        List<ExternalId> externalIds,
        @Schema(
                        description =
                                "The consignee that passed devices on to it, as that one told; absent for those the"
                                        + " manufacturer supplied",
                        examples = "c81b5f0e-3a27-4d9c-b6e4-0f5a7d2c1e93")
                @Nullable
                UUID suppliedBy,
        @Schema(
                        description = "Which consignee it was merged into: that one holds its devices",
                        examples = "7f3c2a90-11d4-4b8e-8a6f-5e0c9d1b2a34")
                @Nullable
                UUID mergedInto,
        @Schema(
                        description =
                                "Consignees that may be the same organisation, the likeliest first; only in the answer to its"
                                        + " registration",
                        examples = "[\"7f3c2a90-11d4-4b8e-8a6f-5e0c9d1b2a34\"]")
                @Nullable
                List<UUID> likelyDuplicates) {

    static ConsigneeView of(Consignee consignee) {
        return new ConsigneeView(
                consignee.id(),
                consignee.version(),
                consignee.customerNumber(),
                consignee.name(),
                consignee.kind(),
                consignee.country(),
                consignee.languages(),
                consignee.contacts(),
                consignee.sites(),
                consignee.externalIds(),
                consignee.suppliedBy(),
                consignee.mergedInto(),
                null);
    }

    /** As the answer to its registration shows it. */
    ConsigneeView with(List<UUID> duplicates) {
        return new ConsigneeView(
                id,
                version,
                customerNumber,
                name,
                kind,
                country,
                languages,
                contacts,
                sites,
                externalIds,
                suppliedBy,
                mergedInto,
                duplicates);
    }
}
