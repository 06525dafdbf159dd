/** Holds what is known of the neighbours, and the counters made from it, against the topics it came from. */
@NullMarked
package org.fieldsafety.notice.comparison;

import org.jspecify.annotations.NullMarked;
