package org.fieldsafety.acknowledgement;

import jakarta.ws.rs.core.Response;
import org.fieldsafety.acknowledgement.acknowledgement.AcknowledgementNotFound;
import org.fieldsafety.acknowledgement.notice.NoticeNotPublished;
import org.fieldsafety.acknowledgement.notice.NoticeWithdrawn;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns this service's refusals into problem details. */
class AcknowledgementProblems {

    @ServerExceptionMapper
    Response notPublished(NoticeNotPublished e) {
        return Problem.of(404, "notice-not-published", "Notice not published", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response withdrawn(NoticeWithdrawn e) {
        return Problem.of(409, "notice-withdrawn", "Notice withdrawn", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response noObligation(ObligationNotFound e) {
        return Problem.of(404, "obligation-not-found", "Obligation not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response noAcknowledgement(AcknowledgementNotFound e) {
        return Problem.of(404, "acknowledgement-not-found", "Acknowledgement not found", e.getMessage())
                .toResponse();
    }
}
