/** Signed answers of consignees. */
@NullMarked
package org.fieldsafety.acknowledgement.acknowledgement;

import org.jspecify.annotations.NullMarked;
