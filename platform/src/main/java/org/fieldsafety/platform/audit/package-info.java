/** What was done, by whom and from where: entries that only grow, each sealed over the one before. */
@NullMarked
package org.fieldsafety.platform.audit;

import org.jspecify.annotations.NullMarked;
