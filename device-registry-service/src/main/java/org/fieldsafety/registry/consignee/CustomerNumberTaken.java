package org.fieldsafety.registry.consignee;

/** Customer numbers are unique, because device imports name consignees by them. */
public class CustomerNumberTaken extends RuntimeException {
    CustomerNumberTaken(String customerNumber) {
        super("Another consignee has the customer number " + customerNumber);
    }
}
