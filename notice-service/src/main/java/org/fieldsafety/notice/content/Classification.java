package org.fieldsafety.notice.content;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the regulators file the action. */
public record Classification(
        @Size(min = 1, max = 60)
                @Schema(
                        description = "The manufacturer's reference of the field safety corrective action",
                        examples = "FSCA-2023-014")
                @Nullable
                String fscaReference,
        @Nullable FscaType fscaType,
        @Schema(description = "US recall class (21 CFR 7.3(m))") @Nullable RecallClass recallClass,
        @Pattern(regexp = "^[A-Z]-[0-9]{4}-[0-9]{4}$")
                @Schema(description = "US recall number", examples = "Z-1542-2023")
                @Nullable
                String recallNumber,
        @Schema(
                        description = "Cannot wait for the 48 hours an authority has to comment on the draft",
                        examples = "true")
                boolean urgent,
        @Size(max = 2_000)
                @Pattern(regexp = "(?s).*\\S.*")
                @Schema(description = "Why it cannot wait", examples = "The flaw can be used over the network")
                @Nullable
                String urgentReason) {

    static final Classification NONE = new Classification(null, null, null, null, false, null);

    @Schema(description = "Kinds of field safety corrective action (MEDDEV 2.12/1 rev 8, section 4.6)")
    public enum FscaType {
        Return,
        Modification,
        Exchange,
        Destruction,
        Retrofit,
        Advice
    }

    public enum RecallClass {
        I,
        II,
        III
    }
}
