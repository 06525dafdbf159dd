/** Staged rows brought into the register, chunk by chunk, each in a transaction of its own. */
@NullMarked
package org.fieldsafety.registry.merging;

import org.jspecify.annotations.NullMarked;
