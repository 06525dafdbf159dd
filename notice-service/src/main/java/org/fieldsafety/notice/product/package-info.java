/** What a notice is about: products and which of their units are affected. */
@NullMarked
package org.fieldsafety.notice.product;

import org.jspecify.annotations.NullMarked;
