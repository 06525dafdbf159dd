/** What device-registry-service tells: affected devices, counted by status and country. */
@NullMarked
package org.fieldsafety.notice.registry;

import org.jspecify.annotations.NullMarked;
