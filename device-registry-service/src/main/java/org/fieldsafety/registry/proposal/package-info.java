/** What recipients of notices propose for the register of consignees, and what became of it. */
@NullMarked
package org.fieldsafety.registry.proposal;

import org.jspecify.annotations.NullMarked;
