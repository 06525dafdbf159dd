package org.fieldsafety.registry.consignee;

/** What a contact answers for. */
enum ContactRole {
    Quality,
    ShipTo,
    BillTo
}
