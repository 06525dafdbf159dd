/** Drafts of notices from security advisories that others wrote (CSAF 2.0); what has no place in them is reported. */
@NullMarked
package org.fieldsafety.notice.csafimport;

import org.jspecify.annotations.NullMarked;
