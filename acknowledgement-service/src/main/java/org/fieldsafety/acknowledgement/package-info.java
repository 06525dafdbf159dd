/** Acknowledgement service: what each consignee owes for a notice, and the signed answers it gives. */
@NullMarked
package org.fieldsafety.acknowledgement;

import org.jspecify.annotations.NullMarked;
