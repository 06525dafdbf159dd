package org.fieldsafety.acknowledgement.effectiveness;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A consignee that was drawn, and what the check found of it. */
@Entity
@Table(name = "effectiveness_sample")
class Sampled {
    @EmbeddedId
    private SampledId id;

    @Column
    private long version;

    @Column
    private String country;

    /** Affected devices it held when the result was recorded: MEDDEV 2.12/1 rev 8 counts devices. */
    @Column
    private @Nullable Integer devices;

    @Embedded
    private @Nullable CheckResult result;

    @Column(name = "recorded_by")
    private @Nullable String recordedBy;

    @Column(name = "recorded_at")
    private @Nullable Instant recordedAt;

    protected Sampled() {}

    /** A later result takes the place of an earlier one. */
    void found(CheckResult found, int devicesHeld, String by, Instant at) {
        version++;
        result = found;
        devices = devicesHeld;
        recordedBy = by;
        recordedAt = at;
    }

    SampledId id() {
        return id;
    }

    /** Zero until something is recorded. */
    long version() {
        return version;
    }

    String country() {
        return country;
    }

    @Nullable
    Integer devices() {
        return devices;
    }

    @Nullable
    CheckResult result() {
        return result;
    }

    @Nullable
    String recordedBy() {
        return recordedBy;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }
}
