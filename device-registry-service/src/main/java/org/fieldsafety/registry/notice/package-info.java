/** What the registry knows of notices: their products, and the serial numbers listed for a draft. */
@NullMarked
package org.fieldsafety.registry.notice;

import org.jspecify.annotations.NullMarked;
