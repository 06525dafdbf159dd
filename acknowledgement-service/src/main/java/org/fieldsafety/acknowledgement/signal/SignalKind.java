package org.fieldsafety.acknowledgement.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is reported; spelt as everywhere outside. */
@Schema(description = "SuspectedCompromise: somebody may have got into a device. AdverseEvent: somebody came to harm")
public enum SignalKind {
    SuspectedCompromise,
    AdverseEvent
}
