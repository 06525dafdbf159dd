/** Restricted resources of a notice: given only to those who need them, and every access is on record. */
@NullMarked
package org.fieldsafety.notice.resource;

import org.jspecify.annotations.NullMarked;
