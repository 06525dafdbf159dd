/** What a notice says: one immutable document, and the rules it must keep. */
@NullMarked
package org.fieldsafety.notice.content;

import org.jspecify.annotations.NullMarked;
