package org.fieldsafety.acknowledgement.obligation;

/** There is none, or none the caller may know of: to them that is the same. */
public class ObligationNotFound extends RuntimeException {
    public ObligationNotFound(ObligationId id) {
        super("Consignee " + id.consigneeId() + " owes nothing for notice " + id.noticeId());
    }
}
