/** Rows of a file checked and kept, durably, until they are merged or dropped. */
@NullMarked
package org.fieldsafety.registry.staging;

import org.jspecify.annotations.NullMarked;
