package org.fieldsafety.registry.device;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a unit can be reached over a network, as far as is known: notices ask different things of the two. */
@Schema(description = "Whether the unit can be reached over a network")
enum Connectivity {
    Connected,
    Unconnected
}
