/** The journey of one notice over all services, measured. */
@NullMarked
package org.fieldsafety.local.journey;

import org.jspecify.annotations.NullMarked;
