package org.fieldsafety.notice.publication;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a notice comes to its end. */
record CloseNoticeRequest(
        @Size(max = 2_000)
                @Pattern(regexp = "(?s).*\\S.*")
                @Schema(
                        description =
                                "Needed when a device or an obligation is still open: why it is closed all the same",
                        examples = "The last three units were lost in a fire")
                @Nullable
                String justification) {}
