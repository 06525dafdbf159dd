package org.fieldsafety.registry.duplicate;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a merge did.
 *
 * @param siteCodes the codes that sites have now, where they got another one
 */
@Schema(
        description = "What a merge did",
        requiredProperties = {"id", "mergedInto", "devices", "siteCodes"})
record MergeView(
        @Schema(description = "The merged one", examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID id,
        @Schema(description = "The one that stays", examples = "7f3c2a90-11d4-4b8e-8a6f-5e0c9d1b2a34") UUID mergedInto,
        @Schema(description = "How many devices it took over", examples = "12") long devices,
        @Schema(
                        description = "Codes that the merged one's sites have now, where that code meant another place",
                        examples = "{\"LAB\": \"LAB-2\"}")
                Map<String, String> siteCodes) {}
