package org.fieldsafety.acknowledgement.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;

/** One word of a distributor on the customers it informed itself. Never changed: a newer one stands beside it. */
@Entity
@Table(name = "customers_informed")
public class CustomersInformed {
    @Id
    private UUID id;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "consignee_id")
    private UUID consigneeId;

    @Column(name = "informed_count")
    private int informedCount;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "told_at")
    private Instant toldAt;

    protected CustomersInformed() {}

    CustomersInformed(ObligationId obligation, int informedCount, String by, Instant at) {
        id = UUID.randomUUID();
        noticeId = obligation.noticeId();
        consigneeId = obligation.consigneeId();
        this.informedCount = informedCount;
        toldBy = by;
        toldAt = at;
    }

    UUID id() {
        return id;
    }

    UUID consigneeId() {
        return consigneeId;
    }

    int informedCount() {
        return informedCount;
    }

    String toldBy() {
        return toldBy;
    }

    Instant toldAt() {
        return toldAt;
    }
}
