/** What recipients propose for the register of consignees: that another contact is the right one. */
@NullMarked
package org.fieldsafety.acknowledgement.proposal;

import org.jspecify.annotations.NullMarked;
