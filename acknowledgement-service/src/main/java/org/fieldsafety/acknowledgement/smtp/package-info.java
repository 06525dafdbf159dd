/** Handing a mail over to an SMTP server, and knowing how that ended. */
@NullMarked
package org.fieldsafety.acknowledgement.smtp;

import org.jspecify.annotations.NullMarked;
