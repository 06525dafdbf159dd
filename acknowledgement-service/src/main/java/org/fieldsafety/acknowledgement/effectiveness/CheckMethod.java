package org.fieldsafety.acknowledgement.effectiveness;

/** How a consignee was checked; spelt as everywhere outside. */
enum CheckMethod {
    Visit,
    Phone,
    Mail,
    Letter,
    Other
}
