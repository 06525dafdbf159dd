package org.fieldsafety.acknowledgement.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A consignee as its newest event told it. Only {@link KnownConsignees#learn} writes it. */
@Entity
@Immutable
@Table(name = "known_consignee")
class KnownConsignee {
    @Id
    private UUID id;

    @Column
    private String name;

    @Column
    private String country;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    protected KnownConsignee() {}

    List<String> languages() {
        return languages;
    }
}
