package org.fieldsafety.acknowledgement.distribution;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was kept of what a distributor said. */
@Schema(
        name = "Customers",
        description = "What was kept of what a distributor said of its customers",
        requiredProperties = "customers")
public record CustomersView(@Nullable CustomersInformedView informed, List<NamedCustomerView> customers) {}
