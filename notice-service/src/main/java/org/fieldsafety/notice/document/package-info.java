/** The letter of a notice, for people to read, print and sign. */
@NullMarked
package org.fieldsafety.notice.document;

import org.jspecify.annotations.NullMarked;
