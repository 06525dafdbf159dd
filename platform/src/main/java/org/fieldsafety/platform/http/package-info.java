/** HTTP conventions all services share: paging, entity tags, idempotency keys, body limits, common responses. */
@NullMarked
package org.fieldsafety.platform.http;

import org.jspecify.annotations.NullMarked;
