package org.fieldsafety.acknowledgement.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A device in a notice. */
@Embeddable
record AffectedUnitId(
        @Column(name = "notice_id") UUID noticeId, @Column(name = "udi_di") String udiDi, String serial) {}
