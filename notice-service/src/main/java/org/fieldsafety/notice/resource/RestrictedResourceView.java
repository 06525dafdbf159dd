package org.fieldsafety.notice.resource;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is told of a restricted resource to those who may not have it: never where it is. */
record RestrictedResourceView(
        UUID id,
        RestrictedResource.Kind kind,
        @Schema(examples = "Software patch 4.2.1") String title,
        @Schema(description = "Name of the file", examples = "patch-4.2.1.zip") @Nullable String name,
        @Schema(description = "Of the file", examples = "application/zip") @Nullable String mediaType,
        @Schema(description = "Bytes of the file", examples = "1048576") @Nullable Long size,
        @Schema(
                        description = "Of the file",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                @Nullable
                String sha256,
        @Schema(examples = "2026-11-22T10:00:00Z") Instant addedAt,
        @Schema(description = "Only for the manufacturer's staff", examples = "ana") @Nullable String addedBy,
        @Schema(
                        description = "Since when it is not given out any more; only staff sees those",
                        examples = "2026-12-01T10:00:00Z")
                @Nullable
                Instant withdrawnAt,
        @Schema(examples = "ana") @Nullable String withdrawnBy) {

    RestrictedResourceView withoutPersons() {
        return new RestrictedResourceView(
                id, kind, title, name, mediaType, size, sha256, addedAt, null, withdrawnAt, null);
    }
}
