/** The commands of the local suite. */
@NullMarked
package org.fieldsafety.local;

import org.jspecify.annotations.NullMarked;
