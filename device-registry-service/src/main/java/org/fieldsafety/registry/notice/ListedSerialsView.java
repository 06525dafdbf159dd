package org.fieldsafety.registry.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.http.Page;

/** The serial numbers listed for one product of a notice. */
@Schema(
        description = "The serial numbers listed for one product of a notice, a page of them",
        requiredProperties = {"udiDi", "count", "sha256", "serials"})
record ListedSerialsView(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(description = "How many are listed in all", examples = "829") long count,
        @Schema(
                        description = "SHA-256 of them all in this order, each followed by a line feed; lower-case hex",
                        examples = "5e1a6ee46bf6d2f2b4a52f4a7f0a0c2b4f9d2b7e3c1f0d8e9a7b6c5d4e3f2a1b")
                String sha256,
        Page<String> serials) {}
