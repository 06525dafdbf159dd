/** The transactional outbox: a change and its event commit together, a relay sends them in order. */
@NullMarked
package org.fieldsafety.platform.outbox;

import org.jspecify.annotations.NullMarked;
