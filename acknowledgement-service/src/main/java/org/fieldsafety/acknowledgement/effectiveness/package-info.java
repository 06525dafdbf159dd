/** Effectiveness checks (21 CFR 7.42(b)(3)): whether a sample of consignees got the notice and did as it says. */
@NullMarked
package org.fieldsafety.acknowledgement.effectiveness;

import org.jspecify.annotations.NullMarked;
