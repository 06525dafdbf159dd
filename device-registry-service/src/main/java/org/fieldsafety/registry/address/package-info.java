/** Where an organisation is, in which languages, and whom to write to there. */
@NullMarked
package org.fieldsafety.registry.address;

import org.jspecify.annotations.NullMarked;
