/** Reading events: decoding, batches, and what happens to those that cannot be applied. */
@NullMarked
package org.fieldsafety.platform.event;

import org.jspecify.annotations.NullMarked;
