/** Finding notices: the list with its filters, and the feed of those that were published. */
@NullMarked
package org.fieldsafety.notice.finding;

import org.jspecify.annotations.NullMarked;
