package org.fieldsafety.registry.consignee;

import org.fieldsafety.platform.problem.Refusal;

/** Customer numbers are unique, because device imports name consignees by them. */
public class CustomerNumberTaken extends Refusal {
    CustomerNumberTaken(String customerNumber) {
        super(
                Kind.CONFLICT,
                "customer-number-taken",
                "Customer number taken",
                "Another consignee has the customer number " + customerNumber);
    }
}
