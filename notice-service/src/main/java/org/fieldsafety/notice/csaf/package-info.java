/** Published notices as security advisories that machines read (CSAF 2.0). */
@NullMarked
package org.fieldsafety.notice.csaf;

import org.jspecify.annotations.NullMarked;
