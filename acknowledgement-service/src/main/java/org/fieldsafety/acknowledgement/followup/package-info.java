/** What somebody of the manufacturer has to look into because of an answer. */
@NullMarked
package org.fieldsafety.acknowledgement.followup;

import org.jspecify.annotations.NullMarked;
