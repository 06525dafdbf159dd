package org.fieldsafety.notice.comparison;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A counter that was not what counting the rows gives. */
record CounterDifference(
        @Schema(examples = "6f0f3c0e-4a53-4a57-9c0e-2f6d3b1d1338") UUID notice,
        @Schema(
                        description = "What is counted: Device, Slot, Obligation or Unreachable (by cause)",
                        examples = "Device")
                String subject,
        @Schema(description = "By what: Country, Product, Consignee or Action", examples = "Product") String dimension,
        @Schema(description = "Which of those; empty where the country says it", examples = "00816270020125")
                String member,
        @Schema(examples = "ES") String country,
        @Schema(description = "The cause where the subject is Unreachable", examples = "Outstanding") String status,
        @Schema(description = "What counting gives", examples = "40") long counted,
        @Schema(description = "What the counter said", examples = "41") long was) {}
