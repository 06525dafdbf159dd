/** Work that goes on in the background. */
@NullMarked
package org.fieldsafety.platform.work;

import org.jspecify.annotations.NullMarked;
