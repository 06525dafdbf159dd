/** Reaching those who have to answer: the first notification, reminders, and every try that is on record. */
@NullMarked
package org.fieldsafety.acknowledgement.outreach;

import org.jspecify.annotations.NullMarked;
