/** Personal links: what lets a person without an account read and answer one notice for one consignee. */
@NullMarked
package org.fieldsafety.acknowledgement.link;

import org.jspecify.annotations.NullMarked;
