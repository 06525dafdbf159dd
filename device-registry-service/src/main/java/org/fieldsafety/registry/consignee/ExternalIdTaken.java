package org.fieldsafety.registry.consignee;

/** What another system calls a consignee leads to one consignee only. */
public class ExternalIdTaken extends RuntimeException {
    ExternalIdTaken(String system, String value) {
        super("Another consignee has the " + system + " " + value);
    }
}
