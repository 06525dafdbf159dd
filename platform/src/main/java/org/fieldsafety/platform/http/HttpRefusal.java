package org.fieldsafety.platform.http;

import org.fieldsafety.platform.problem.Refusal;

/** A request that breaks an HTTP convention of ours. */
class HttpRefusal extends Refusal {
    HttpRefusal(Kind kind, String code, String reason) {
        super(kind, code, "Request refused", reason);
    }
}
