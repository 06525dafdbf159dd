/** Consignees that are registered twice: found, told apart, or merged. */
@NullMarked
package org.fieldsafety.registry.duplicate;

import org.jspecify.annotations.NullMarked;
