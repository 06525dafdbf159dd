/** The progress of a notice as it changes, for whoever keeps a connection open. */
@NullMarked
package org.fieldsafety.notice.live;

import org.jspecify.annotations.NullMarked;
