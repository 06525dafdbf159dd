/** Bearer tokens that the local services accept. */
@NullMarked
package org.fieldsafety.local.token;

import org.jspecify.annotations.NullMarked;
