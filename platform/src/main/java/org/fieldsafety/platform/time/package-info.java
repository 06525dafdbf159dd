/** The clock. */
@NullMarked
package org.fieldsafety.platform.time;

import org.jspecify.annotations.NullMarked;
