/** What of a notice its letter could show. */
@NullMarked
package org.fieldsafety.notice.typesetting;

import org.jspecify.annotations.NullMarked;
