/** What was done to units, as it was reported: the history of it all, and reporting by field service and partners. */
@NullMarked
package org.fieldsafety.registry.report;

import org.jspecify.annotations.NullMarked;
