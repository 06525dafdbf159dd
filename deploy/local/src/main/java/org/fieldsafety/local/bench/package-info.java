/** The suite's benchmark: every hot path, and beside it what the same machine can do at best. */
@NullMarked
package org.fieldsafety.local.bench;

import org.jspecify.annotations.NullMarked;
