/** Devices as the register knows them, and the look-up of one. */
@NullMarked
package org.fieldsafety.registry.device;

import org.jspecify.annotations.NullMarked;
