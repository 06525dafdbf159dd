/** Which devices a notice affects: found when it is published, revised or withdrawn, and whenever a device changes. */
@NullMarked
package org.fieldsafety.registry.matching;

import org.jspecify.annotations.NullMarked;
