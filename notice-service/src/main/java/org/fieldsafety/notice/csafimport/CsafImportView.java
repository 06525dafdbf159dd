package org.fieldsafety.notice.csafimport;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an advisory. */
record CsafImportView(
        @Schema(description = "The new draft") UUID noticeId,
        @Schema(examples = "ICSMA-23-117-01") String reference,
        List<Taken> taken,
        @Schema(description = "For the author to look at: it is missing in the draft, or not the same there")
                List<NotMapped> notMapped) {

    record Taken(
            @Schema(description = "Where it was in the advisory", examples = "document.title") String path,
            @Schema(description = "Where it is in the notice", examples = "texts.en.title") String field) {}

    record NotMapped(
            @Schema(description = "Where it is in the advisory", examples = "vulnerabilities[0].cwe") String path,
            @Schema(examples = "A notice has no place for it") String reason) {}
}
