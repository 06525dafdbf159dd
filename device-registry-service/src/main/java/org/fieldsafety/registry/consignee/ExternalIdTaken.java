package org.fieldsafety.registry.consignee;

import org.fieldsafety.platform.problem.Refusal;

/** What another system calls a consignee leads to one consignee only. */
public class ExternalIdTaken extends Refusal {
    ExternalIdTaken(String system, String value) {
        super(
                Kind.CONFLICT,
                "external-id-taken",
                "External id taken",
                "Another consignee has the " + system + " " + value);
    }
}
