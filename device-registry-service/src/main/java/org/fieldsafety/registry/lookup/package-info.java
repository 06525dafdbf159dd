/** Is this device affected? Of one device, of many at once, and for anybody. */
@NullMarked
package org.fieldsafety.registry.lookup;

import org.jspecify.annotations.NullMarked;
