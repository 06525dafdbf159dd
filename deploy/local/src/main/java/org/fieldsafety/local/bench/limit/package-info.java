/** What the machine itself can do: the same work with nothing but PostgreSQL or Kafka. */
@NullMarked
package org.fieldsafety.local.bench.limit;

import org.jspecify.annotations.NullMarked;
