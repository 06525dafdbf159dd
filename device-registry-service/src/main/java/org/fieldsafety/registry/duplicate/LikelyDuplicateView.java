package org.fieldsafety.registry.duplicate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two consignees that may be one organisation. */
@Schema(
        name = "LikelyDuplicate",
        description = "Two consignees that may be one organisation",
        requiredProperties = {"one", "other", "reasons"})
record LikelyDuplicateView(Half one, Half other, List<Reason> reasons) {

    /** The two ids; UUIDs sort as their text does. */
    String sortKey() {
        return one.id + " " + other.id;
    }

    /** One of the two. */
    @Schema(
            name = "LikelyDuplicateHalf",
            requiredProperties = {"id", "version", "customerNumber", "name", "country"})
    record Half(
            @Schema(examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID id,
            @Schema(description = "Its ETag, needed to merge it, is this in quotation marks", examples = "2")
                    long version,
            @Schema(examples = "ES-0001") String customerNumber,
            @Schema(examples = "Hospital Universitario del Río") String name,
            @Schema(description = "ISO 3166-1 alpha-2", examples = "ES") String country) {}

    /** Why they may be the same. */
    @Schema(
            name = "LikelyDuplicateReason",
            description =
                    "SimilarName: in the same country. SameContact: a contact's mail address. SameExternalId: under"
                            + " different systems. SameAddress: street and postal code of a site.",
            examples = "SimilarName")
    enum Reason {
        SimilarName,
        SameContact,
        SameExternalId,
        SameAddress
    }
}
