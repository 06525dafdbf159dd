package org.fieldsafety.registry.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.registry.staging.RefusedRow;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An import, as far as it has come. Read only: those who receive and merge it count in SQL, with what they count. */
@Entity
@Immutable
class DeviceImport {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column
    private boolean dryRun;

    @Column
    private Instant receivedAt;

    @Column
    private String receivedBy;

    @Column
    private @Nullable Instant endedAt;

    @Column
    private long rows;

    @Column
    private long merged;

    @Column
    private long created;

    @Column
    private long updated;

    @Column
    private long unchanged;

    @Column
    private long refused;

    @Column
    private @Nullable String failureCode;

    @Column
    private @Nullable String failureReason;

    protected DeviceImport() {}

    UUID id() {
        return id;
    }

    ImportState state() {
        return state;
    }

    String receivedBy() {
        return receivedBy;
    }

    DeviceImportView view(List<RefusedRow> firstRefused) {
        var failure = failureCode == null
                ? null
                : new DeviceImportView.Failure(failureCode, failureReason == null ? "" : failureReason);
        return new DeviceImportView(
                id,
                state,
                dryRun,
                receivedAt,
                endedAt,
                rows,
                merged,
                created,
                updated,
                unchanged,
                refused,
                firstRefused,
                failure);
    }
}
