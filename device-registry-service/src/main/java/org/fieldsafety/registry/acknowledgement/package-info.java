/** What consignees answered: applied to affected devices, or kept as unmatched claims. */
@NullMarked
package org.fieldsafety.registry.acknowledgement;

import org.jspecify.annotations.NullMarked;
