package org.fieldsafety.registry.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one import did. Never changes. */
@Entity
class DeviceImport {
    @Id
    private UUID id;

    @Column
    private Instant receivedAt;

    @Column
    private String receivedBy;

    @Column
    private long rows;

    @Column
    private long created;

    @Column
    private long updated;

    @Column
    private long unchanged;

    @Column
    private long refused;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RefusedRow> refusedRows;

    protected DeviceImport() {}

    DeviceImport(Instant receivedAt, String receivedBy, MergingDevices.Merged merged, RefusedRows refused) {
        this.id = UUID.randomUUID();
        this.receivedAt = receivedAt;
        this.receivedBy = receivedBy;
        this.rows = merged.devices() + refused.count();
        this.created = merged.created();
        this.updated = merged.updated();
        this.unchanged = merged.unchanged();
        this.refused = refused.count();
        this.refusedRows = refused.kept();
    }

    String receivedBy() {
        return receivedBy;
    }

    DeviceImportView view() {
        return new DeviceImportView(id, receivedAt, rows, created, updated, unchanged, refused, refusedRows);
    }
}
