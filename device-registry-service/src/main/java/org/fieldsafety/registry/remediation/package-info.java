/** Affected devices: their slots, their status, and the event that tells of each change. */
@NullMarked
package org.fieldsafety.registry.remediation;

import org.jspecify.annotations.NullMarked;
