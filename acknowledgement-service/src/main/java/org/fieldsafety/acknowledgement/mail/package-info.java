/** Mails on their way: queued in the transaction of what they tell, sent once each. */
@NullMarked
package org.fieldsafety.acknowledgement.mail;

import org.jspecify.annotations.NullMarked;
