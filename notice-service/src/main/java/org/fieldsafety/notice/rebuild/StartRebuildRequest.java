package org.fieldsafety.notice.rebuild;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record StartRebuildRequest(
        @Schema(description = "Whether what differs is put right; otherwise it is only told", examples = "false")
                @NotNull
                @Nullable
                Boolean repair) {}
