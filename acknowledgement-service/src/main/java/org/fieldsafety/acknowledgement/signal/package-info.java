/** Suspected compromises and adverse events, reported by those who have the devices. */
@NullMarked
package org.fieldsafety.acknowledgement.signal;

import org.jspecify.annotations.NullMarked;
