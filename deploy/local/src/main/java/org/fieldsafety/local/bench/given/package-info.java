/** What is measured upon: a suite of its own, consignees, devices and notices. */
@NullMarked
package org.fieldsafety.local.bench.given;

import org.jspecify.annotations.NullMarked;
