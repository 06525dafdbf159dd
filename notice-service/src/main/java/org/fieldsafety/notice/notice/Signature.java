package org.fieldsafety.notice.notice;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An electronic signature: printed name, time and meaning (21 CFR 11.50), bound to what was signed by its hash (21 CFR
 * 11.70).
 */
public record Signature(
        Capacity capacity,
        @Schema(description = "Subject of the signer's token", examples = "bea") String signer,
        @Schema(description = "Printed name", examples = "Bea Approver") String name,
        @Schema(description = "Meaning of the signature", examples = "Content and translations approved")
                String meaning,
        @Schema(
                        description = "SHA-256 of the canonical form (RFC 8785) of the content signed",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String contentHash,
        @Schema(examples = "2026-11-22T11:30:00Z") Instant at) {

    @Schema(name = "SigningCapacity", description = "For which department somebody signs")
    public enum Capacity {
        Quality,
        Regulatory
    }
}
