/** How far distributors passed a notice on: the customers they name, those they informed, and how deep it went. */
@NullMarked
package org.fieldsafety.acknowledgement.distribution;

import org.jspecify.annotations.NullMarked;
