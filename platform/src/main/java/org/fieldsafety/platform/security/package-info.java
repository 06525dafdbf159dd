/** Who calls: roles and the claims of the bearer token. */
@NullMarked
package org.fieldsafety.platform.security;

import org.jspecify.annotations.NullMarked;
