/** What has happened to a device, from its registration on. */
@NullMarked
package org.fieldsafety.registry.history;

import org.jspecify.annotations.NullMarked;
