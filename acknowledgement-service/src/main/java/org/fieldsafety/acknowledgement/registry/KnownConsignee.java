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
import org.jspecify.annotations.Nullable;

/** A consignee as its newest event told it. Only {@link KnownConsignees#learn} writes it. */
@Entity
@Immutable
@Table(name = "known_consignee")
public class KnownConsignee {
    @Id
    private UUID id;

    @Column
    private String name;

    @Column
    private String country;

    @Column
    private @Nullable String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ConsigneeContact> contacts;

    /** Whether there is a contact with role Quality; the database derives it. */
    @Column(name = "quality_contact", insertable = false, updatable = false)
    private boolean qualityContact;

    /** Who passed devices on to it; null where the manufacturer supplied it. */
    @Column(name = "supplied_by")
    private @Nullable UUID suppliedBy;

    /** The one that holds its devices and owes for them since it was merged into it. */
    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    protected KnownConsignee() {}

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** Hospital, Distributor and so on; null until an event told it. */
    public @Nullable String kind() {
        return kind;
    }

    /** BCP 47 tags, the preferred one first. */
    public List<String> languages() {
        return languages;
    }

    public List<ConsigneeContact> contacts() {
        return contacts;
    }

    public @Nullable UUID suppliedBy() {
        return suppliedBy;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }
}
