package org.fieldsafety.notice.drafting;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.content.ActionChange;
import org.jspecify.annotations.Nullable;

/** What a revision says otherwise than the one published before it. */
record RevisionChanges(
        @Schema(examples = "2") int revision,
        @Schema(description = "The one it is compared with", examples = "1") @Nullable Integer since,
        @Schema(description = "By action code", examples = "{\"PATCH\": \"Unchanged\"}")
                Map<String, ActionChange> actions,
        List<Difference> differences) {}
