/** Putting load on a service and watching it without taking much of the machine away from it. */
@NullMarked
package org.fieldsafety.local.bench.load;

import org.jspecify.annotations.NullMarked;
