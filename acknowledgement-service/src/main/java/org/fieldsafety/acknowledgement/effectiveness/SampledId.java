package org.fieldsafety.acknowledgement.effectiveness;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which check, and which consignee of its sample. */
@Embeddable
record SampledId(@Column(name = "check_id") UUID checkId, @Column(name = "consignee_id") UUID consigneeId) {}
