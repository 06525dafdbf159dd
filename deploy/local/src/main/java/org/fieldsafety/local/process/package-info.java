/** PostgreSQL, Kafka and the services on this machine: starting, watching, ending. */
@NullMarked
package org.fieldsafety.local.process;

import org.jspecify.annotations.NullMarked;
