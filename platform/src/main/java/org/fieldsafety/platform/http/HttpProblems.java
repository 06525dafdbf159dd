package org.fieldsafety.platform.http;

import jakarta.ws.rs.core.Response;
import org.fieldsafety.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refusals of this package into problem details. */
class HttpProblems {

    @ServerExceptionMapper
    Response refused(HttpRefusal e) {
        return Problem.of(e.status, e.code, "Request refused", e.getMessage()).toResponse();
    }
}
