package org.fieldsafety.acknowledgement.distribution;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a distributor said of the customers it informed, and who said it when. */
@Schema(
        name = "CustomersInformed",
        description = "How many customers a distributor said it informed itself",
        requiredProperties = {"id", "consigneeId", "informedCount", "toldBy", "toldAt"})
record CustomersInformedView(
        UUID id,
        @Schema(description = "The distributor", examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID consigneeId,
        @Schema(description = "All together, until then", examples = "14") int informedCount,
        @Schema(description = "Subject of the token, or the personal link", examples = "marta") String toldBy,
        Instant toldAt) {

    static CustomersInformedView of(CustomersInformed told) {
        return new CustomersInformedView(
                told.id(), told.consigneeId(), told.informedCount(), told.toldBy(), told.toldAt());
    }
}
