/** What a person without an account does with a personal link. */
@NullMarked
package org.fieldsafety.acknowledgement.visitor;

import org.jspecify.annotations.NullMarked;
