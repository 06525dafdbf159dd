package org.fieldsafety.acknowledgement.signal;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** There is no such signal, or none the caller may know of. */
class SignalNotFound extends Refusal {
    SignalNotFound(UUID id) {
        super(Kind.MISSING, "safety-signal-not-found", "Safety signal not found", "There is no safety signal " + id);
    }
}
