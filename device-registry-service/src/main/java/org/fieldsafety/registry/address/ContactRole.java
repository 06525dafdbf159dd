package org.fieldsafety.registry.address;

/** What a contact answers for. */
public enum ContactRole {
    Quality,
    ShipTo,
    BillTo,
    Technical
}
