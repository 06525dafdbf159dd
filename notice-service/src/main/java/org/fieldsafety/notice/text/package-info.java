/** What a notice says in each of its languages. */
@NullMarked
package org.fieldsafety.notice.text;

import org.jspecify.annotations.NullMarked;
