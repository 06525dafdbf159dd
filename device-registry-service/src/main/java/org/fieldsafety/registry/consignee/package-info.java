/** Consignees: the organisations that hold devices. */
@NullMarked
package org.fieldsafety.registry.consignee;

import org.jspecify.annotations.NullMarked;
