/** Where devices go and what becomes of them: moves, dispositions, and units without a holder. */
@NullMarked
package org.fieldsafety.registry.move;

import org.jspecify.annotations.NullMarked;
