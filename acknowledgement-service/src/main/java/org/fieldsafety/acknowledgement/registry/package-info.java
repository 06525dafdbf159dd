/** What is known here of consignees and affected devices, learnt from device-registry-service. */
@NullMarked
package org.fieldsafety.acknowledgement.registry;

import org.jspecify.annotations.NullMarked;
