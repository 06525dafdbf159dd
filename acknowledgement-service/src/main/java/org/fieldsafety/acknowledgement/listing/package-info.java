/** Obligations as the coordinator and the consignees find them: lists, exports, and the history of each. */
@NullMarked
package org.fieldsafety.acknowledgement.listing;

import org.jspecify.annotations.NullMarked;
