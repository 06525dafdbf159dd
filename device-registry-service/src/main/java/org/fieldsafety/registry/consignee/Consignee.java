package org.fieldsafety.registry.consignee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation that holds devices. */
@Entity
class Consignee {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column
    private String customerNumber;

    @Column
    private String name;

    @Enumerated(EnumType.STRING)
    private ConsigneeKind kind;

    @Column
    private String country;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Contact> contacts;

    protected Consignee() {}

    Consignee(UUID id, ConsigneeRequest written) {
        this.id = id;
        rewrite(written);
    }

    /** Takes over all that is now written about it. */
    final void rewrite(ConsigneeRequest written) {
        customerNumber = written.customerNumber();
        name = written.name();
        kind = written.kind();
        country = written.country();
        languages = List.copyOf(written.languages());
        contacts = List.copyOf(written.contacts());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String customerNumber() {
        return customerNumber;
    }

    String name() {
        return name;
    }

    ConsigneeKind kind() {
        return kind;
    }

    String country() {
        return country;
    }

    List<String> languages() {
        return languages;
    }

    List<Contact> contacts() {
        return contacts;
    }
}
