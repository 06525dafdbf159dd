/** What acknowledgement-service tells: obligations, counted by status and country. */
@NullMarked
package org.fieldsafety.notice.acknowledgement;

import org.jspecify.annotations.NullMarked;
