/** Answers for devices that are not, as far as the register knows, with who answered: kept until somebody decides. */
@NullMarked
package org.fieldsafety.registry.claim;

import org.jspecify.annotations.NullMarked;
