package org.fieldsafety.acknowledgement.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.distribution.CustomersRequest.Customer;
import org.fieldsafety.acknowledgement.distribution.CustomersRequest.Unit;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A customer as its distributor named it. Once the register has it, a consignee has its id and owes an answer. */
@Entity
@Table(name = "named_customer")
public class NamedCustomer {
    @Id
    private UUID id;

    @Column
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private State state = State.Named;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "supplier_id")
    private UUID supplierId;

    @Column
    private String name;

    @Column
    private String country;

    @Column
    private String language;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "customer_number")
    private @Nullable String customerNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Unit> units;

    @Column(name = "named_by")
    private String namedBy;

    @Column(name = "named_at")
    private Instant namedAt;

    @Column(name = "registered_at")
    private @Nullable Instant registeredAt;

    /** How far it came; spelt as everywhere outside. */
    public enum State {
        /** The register has not taken it yet, or refuses it. */
        Named,
        /** It is a consignee, and owes an answer. */
        Registered
    }

    protected NamedCustomer() {}

    NamedCustomer(ObligationId supplier, Customer said, String by, Instant at) {
        id = UUID.randomUUID();
        noticeId = supplier.noticeId();
        supplierId = supplier.consigneeId();
        name = said.name();
        country = said.country();
        language = said.language();
        contactName = said.contact().name();
        contactEmail = said.contact().email();
        customerNumber = said.customerNumber();
        units = said.passedOn();
        namedBy = by;
        namedAt = at;
    }

    void registered(Instant at) {
        version++;
        state = State.Registered;
        registeredAt = at;
    }

    /** What it owes itself. */
    ObligationId obligation() {
        return new ObligationId(noticeId, id);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    State state() {
        return state;
    }

    UUID noticeId() {
        return noticeId;
    }

    UUID supplierId() {
        return supplierId;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    String language() {
        return language;
    }

    String contactName() {
        return contactName;
    }

    String contactEmail() {
        return contactEmail;
    }

    @Nullable
    String customerNumber() {
        return customerNumber;
    }

    List<Unit> units() {
        return units;
    }

    String namedBy() {
        return namedBy;
    }

    Instant namedAt() {
        return namedAt;
    }

    @Nullable
    Instant registeredAt() {
        return registeredAt;
    }
}
