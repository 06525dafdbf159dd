package org.fieldsafety.notice.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An electronic signature: printed name, time and meaning (21 CFR 11.50).
 *
 * @param approver subject of the signer's token
 */
@Embeddable
public record Approval(
        @Column(name = "approved_by") @Schema(description = "Subject of the signer's token", examples = "bea")
                String approver,
        @Column(name = "approver_name") @Schema(description = "Printed name", examples = "Bea Approver") String name,
        @Column(name = "approval_meaning")
                @Schema(description = "Meaning of the signature", examples = "Content and translations approved")
                String meaning,
        @Column(name = "approved_at") @Schema(examples = "2026-11-22T11:30:00Z") Instant at) {}
