/** What one consignee owes for one notice. */
@NullMarked
package org.fieldsafety.acknowledgement.obligation;

import org.jspecify.annotations.NullMarked;
