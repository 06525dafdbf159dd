/** The demonstration data, loaded through the public APIs. */
@NullMarked
package org.fieldsafety.local.demo;

import org.jspecify.annotations.NullMarked;
