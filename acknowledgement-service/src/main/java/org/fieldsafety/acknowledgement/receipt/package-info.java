/** The receipt of an acknowledgement as a document, in the reader's language. */
@NullMarked
package org.fieldsafety.acknowledgement.receipt;

import org.jspecify.annotations.NullMarked;
