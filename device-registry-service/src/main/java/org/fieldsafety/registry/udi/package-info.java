/** Unique device identification: UDI-DIs and serial numbers. */
@NullMarked
package org.fieldsafety.registry.udi;

import org.jspecify.annotations.NullMarked;
