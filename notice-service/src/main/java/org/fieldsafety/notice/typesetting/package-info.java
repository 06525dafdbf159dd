/** Fonts, and PDF documents set in them. */
@NullMarked
package org.fieldsafety.notice.typesetting;

import org.jspecify.annotations.NullMarked;
