package org.fieldsafety.acknowledgement.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an obligation changed.
 *
 * @param id of the acknowledgement, the version of the notice, the id of the consignee, the subject of the caller; null
 *     for the others
 */
@Embeddable
@Schema(description = "Why an obligation changed", requiredProperties = "kind")
public record Cause(
        @Enumerated(EnumType.STRING) @Column(name = "cause_kind") Kind kind,
        @Schema(
                        description =
                                "The acknowledgement's id, the notice's version, the consignee's id or the caller's "
                                        + "subject; absent for the others",
                        examples = "6f0d2f3e-2f0b-4a53-9d61-6f0c1c7e2a90")
                @Column(name = "cause_id")
                @Nullable
                String id) {

    /** What can change an obligation; spelt as everywhere outside. */
    @Schema(name = "CauseKind")
    public enum Kind {
        /** An acknowledgement was submitted. */
        Acknowledgement,
        /** The notice was published or revised. */
        Notice,
        /** The consignee became known, or is in another country. */
        Consignee,
        /** Affected devices were matched, moved, released or answered for. */
        Units,
        /** The notice went out. */
        Outreach,
        /** A day ended. */
        Clock,
        /** Somebody of the staff said so. */
        Caller
    }

    static final Cause UNITS = new Cause(Kind.Units, null);
    static final Cause OUTREACH = new Cause(Kind.Outreach, null);
    static final Cause CLOCK = new Cause(Kind.Clock, null);

    static Cause acknowledgement(UUID id) {
        return new Cause(Kind.Acknowledgement, id.toString());
    }

    static Cause notice(long version) {
        return new Cause(Kind.Notice, Long.toString(version));
    }

    static Cause consignee(UUID id) {
        return new Cause(Kind.Consignee, id.toString());
    }

    static Cause caller(String subject) {
        return new Cause(Kind.Caller, subject);
    }

    /** As events tell it, which hold nothing personal: a subject may be an address or a name. */
    Cause withoutPerson() {
        return kind == Kind.Caller ? new Cause(kind, null) : this;
    }
}
