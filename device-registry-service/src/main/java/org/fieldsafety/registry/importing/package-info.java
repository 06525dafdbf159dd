/** Device imports: a streamed file becomes devices, and devices under a published notice become affected. */
@NullMarked
package org.fieldsafety.registry.importing;

import org.jspecify.annotations.NullMarked;
