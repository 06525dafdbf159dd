/** The form of an obligation: what it asks, in the reader's language, and what is answered so far. */
@NullMarked
package org.fieldsafety.acknowledgement.form;

import org.jspecify.annotations.NullMarked;
