/** What the person at the keyboard sees, and waiting. */
@NullMarked
package org.fieldsafety.local.console;

import org.jspecify.annotations.NullMarked;
