/** What is measured, one class for each operation. */
@NullMarked
package org.fieldsafety.local.bench.operation;

import org.jspecify.annotations.NullMarked;
