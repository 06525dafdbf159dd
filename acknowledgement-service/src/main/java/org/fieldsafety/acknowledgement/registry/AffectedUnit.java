package org.fieldsafety.acknowledgement.registry;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An affected device as its newest event told it. Only {@link AffectedUnits#learn} writes it. */
@Entity
@Immutable
@Table(name = "affected_unit")
public class AffectedUnit {
    @EmbeddedId
    private AffectedUnitId id;

    /** Who owes for it; null when nobody does: its holder is not known, or it is released. */
    @Column(name = "consignee_id")
    private @Nullable UUID consigneeId;

    @Enumerated(EnumType.STRING)
    private UnitStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Slot> slots;

    protected AffectedUnit() {}

    public String udiDi() {
        return id.udiDi();
    }

    public String serial() {
        return id.serial();
    }

    public UnitStatus status() {
        return status;
    }

    /** Whether there is still something to say of the action in the mode: neither does not apply, nor is the unit gone. */
    public boolean isAsked(String action, String mode) {
        return status != UnitStatus.Unreachable
                && slots.stream()
                        .noneMatch(slot -> slot.status().equals("NotApplicable")
                                && slot.action().equals(action)
                                && slot.mode().equals(mode));
    }

    public List<Slot> slots() {
        return slots;
    }
}
