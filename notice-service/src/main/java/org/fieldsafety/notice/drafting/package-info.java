/** Writing and reading notices and their revisions. */
@NullMarked
package org.fieldsafety.notice.drafting;

import org.jspecify.annotations.NullMarked;
