/** Every error as RFC 9457 problem details, with a stable type and the paths of the fields at fault. */
@NullMarked
package org.fieldsafety.platform.problem;

import org.jspecify.annotations.NullMarked;
