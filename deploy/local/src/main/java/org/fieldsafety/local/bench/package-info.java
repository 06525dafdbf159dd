/** Measuring the services' operations over their APIs. */
@NullMarked
package org.fieldsafety.local.bench;

import org.jspecify.annotations.NullMarked;
