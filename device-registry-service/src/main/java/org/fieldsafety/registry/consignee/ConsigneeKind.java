package org.fieldsafety.registry.consignee;

/** What sort of organisation a consignee is. */
enum ConsigneeKind {
    Hospital,
    Laboratory,
    Distributor,
    Other
}
