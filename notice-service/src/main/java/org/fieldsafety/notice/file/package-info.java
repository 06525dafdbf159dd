/** Files from outside: received within bounds, and checked to be what they say they are. */
@NullMarked
package org.fieldsafety.notice.file;

import org.jspecify.annotations.NullMarked;
