/** How far the remediation of a notice has come, read from counters. */
@NullMarked
package org.fieldsafety.notice.progress;

import org.jspecify.annotations.NullMarked;
