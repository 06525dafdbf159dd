/** The device registry: who holds which device, and what a notice asks to be done to it. */
@NullMarked
package org.fieldsafety.registry;

import org.jspecify.annotations.NullMarked;
