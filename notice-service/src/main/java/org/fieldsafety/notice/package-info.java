/** Notice service: field safety notices from draft to publication, and the progress of their remediation. */
@NullMarked
package org.fieldsafety.notice;

import org.jspecify.annotations.NullMarked;
