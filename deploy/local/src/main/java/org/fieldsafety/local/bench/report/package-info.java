/** What was measured, held against its target, as a table and as JSON. */
@NullMarked
package org.fieldsafety.local.bench.report;

import org.jspecify.annotations.NullMarked;
