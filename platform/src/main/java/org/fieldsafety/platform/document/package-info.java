/** Fonts, and PDF documents set in them. */
@NullMarked
package org.fieldsafety.platform.document;

import org.jspecify.annotations.NullMarked;
