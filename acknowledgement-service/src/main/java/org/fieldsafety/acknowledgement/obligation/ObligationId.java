package org.fieldsafety.acknowledgement.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which notice, and which consignee. */
@Embeddable
public record ObligationId(@Column(name = "notice_id") UUID noticeId, @Column(name = "consignee_id") UUID consigneeId) {

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it did not write that
     */
    public static ObligationId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("No obligation is named " + text);
        }
        return new ObligationId(UUID.fromString(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
    }

    /** As keys of events and cursors of pages write it. */
    @Override
    public String toString() {
        return noticeId + ":" + consigneeId;
    }
}
