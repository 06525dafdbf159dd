/** The way of a notice from its author's desk to its readers, and to its end. */
@NullMarked
package org.fieldsafety.notice.publication;

import org.jspecify.annotations.NullMarked;
