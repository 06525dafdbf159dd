/** What a consignee answers and signs, and what makes that valid. */
@NullMarked
package org.fieldsafety.acknowledgement.answer;

import org.jspecify.annotations.NullMarked;
