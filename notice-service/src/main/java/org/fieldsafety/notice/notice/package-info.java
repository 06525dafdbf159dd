/** The notice and its way from draft to publication. */
@NullMarked
package org.fieldsafety.notice.notice;

import org.jspecify.annotations.NullMarked;
