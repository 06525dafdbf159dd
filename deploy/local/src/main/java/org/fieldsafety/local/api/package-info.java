/** The services' HTTP APIs as a person with a token sees them. */
@NullMarked
package org.fieldsafety.local.api;

import org.jspecify.annotations.NullMarked;
