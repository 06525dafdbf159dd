/** What is known here of published notices, learnt from notice-service. */
@NullMarked
package org.fieldsafety.acknowledgement.notice;

import org.jspecify.annotations.NullMarked;
