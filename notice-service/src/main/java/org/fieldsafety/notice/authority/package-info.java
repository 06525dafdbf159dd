/** What the authorities were told of a notice, and when. */
@NullMarked
package org.fieldsafety.notice.authority;

import org.jspecify.annotations.NullMarked;
