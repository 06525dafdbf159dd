package org.fieldsafety.acknowledgement.effectiveness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One sample of the consignees of a notice, drawn once; what is found of each of them comes later. */
@Entity
@Table(name = "effectiveness_check")
class EffectivenessCheck {
    @Id
    private UUID id;

    // Counts the events; whoever records a result holds the row, so results queue instead of failing.
    @Column
    private long version = 1;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column
    private int percent;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<String> countries;

    @Column
    private String seed;

    @Column(name = "drawn_by")
    private String drawnBy;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    protected EffectivenessCheck() {}

    EffectivenessCheck(UUID noticeId, DrawSampleRequest request, String by, Instant at) {
        id = UUID.randomUUID();
        this.noticeId = noticeId;
        level = request.level();
        var given = request.level().percent() == null
                ? request.percent()
                : request.level().percent();
        percent = given == null ? 0 : given;
        countries = request.countries() == null
                ? null
                : request.countries().stream().distinct().sorted().toList();
        seed = request.seed() == null ? UUID.randomUUID().toString() : request.seed();
        drawnBy = by;
        drawnAt = at;
    }

    /** A result was recorded. */
    void changed() {
        version++;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID noticeId() {
        return noticeId;
    }

    Level level() {
        return level;
    }

    int percent() {
        return percent;
    }

    /** Null when it was drawn from all countries. */
    @Nullable
    List<String> countries() {
        return countries;
    }

    String seed() {
        return seed;
    }

    String drawnBy() {
        return drawnBy;
    }

    Instant drawnAt() {
        return drawnAt;
    }
}
