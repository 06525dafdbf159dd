package org.fieldsafety.notice.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.security.Caller;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody asked for a restricted resource. */
@Entity
@Table(name = "restricted_resource_access")
class ResourceAccess {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "resource_id")
    private UUID resourceId;

    @Column
    private String subject;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> consignees;

    @Column
    private @Nullable String country;

    @Column
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    enum Outcome {
        Given,
        Refused
    }

    protected ResourceAccess() {}

    ResourceAccess(UUID resourceId, Caller caller, Outcome outcome, Instant now) {
        this.resourceId = resourceId;
        this.subject = caller.subject();
        this.roles = caller.roles().stream().sorted().toList();
        this.consignees = List.copyOf(caller.consignees());
        this.country = caller.country();
        this.at = now;
        this.outcome = outcome;
    }

    View view() {
        return new View(id, subject, roles, consignees, country, at, outcome);
    }

    /** An access as it is shown. */
    @Schema(name = "ResourceAccess")
    record View(
            @Schema(description = "Grows with time", examples = "1") long id,
            @Schema(description = "Subject of the token", examples = "hospital-17") String subject,
            @Schema(examples = "[\"consignee\"]") List<String> roles,
            @Schema(description = "For whom the caller could act") List<UUID> consignees,
            @Schema(description = "Of an authority", examples = "ES") @Nullable String country,
            @Schema(examples = "2026-11-22T10:00:00Z") Instant at,
            Outcome outcome) {}
}
