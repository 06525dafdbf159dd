/** Rows of any number streamed out of the database as CSV or NDJSON. */
@NullMarked
package org.fieldsafety.registry.export;

import org.jspecify.annotations.NullMarked;
