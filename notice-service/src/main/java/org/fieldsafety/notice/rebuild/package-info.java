/** Checking the progress of all notices on demand, and putting it right. */
@NullMarked
package org.fieldsafety.notice.rebuild;

import org.jspecify.annotations.NullMarked;
