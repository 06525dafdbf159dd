/** Declaring that no contact with a consignee could be made. */
@NullMarked
package org.fieldsafety.acknowledgement.unreachable;

import org.jspecify.annotations.NullMarked;
