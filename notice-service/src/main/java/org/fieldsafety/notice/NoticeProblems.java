package org.fieldsafety.notice;

import jakarta.ws.rs.core.Response;
import org.fieldsafety.notice.notice.ApprovalByAuthor;
import org.fieldsafety.notice.notice.NoticeNotEditable;
import org.fieldsafety.notice.notice.NoticeNotFound;
import org.fieldsafety.notice.notice.ReferenceTaken;
import org.fieldsafety.notice.notice.TransitionNotAllowed;
import org.fieldsafety.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What this service's own refusals look like over HTTP. */
class NoticeProblems {

    @ServerExceptionMapper
    Response notFound(NoticeNotFound e) {
        return Problem.of(404, "notice-not-found", "Notice not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response byAuthor(ApprovalByAuthor e) {
        return Problem.of(403, "approval-by-author", "Approval by an author", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response notEditable(NoticeNotEditable e) {
        return Problem.of(409, "notice-not-editable", "Notice not editable", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response notAllowed(TransitionNotAllowed e) {
        return Problem.of(409, "transition-not-allowed", "Transition not allowed", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response taken(ReferenceTaken e) {
        return Problem.of(409, "reference-taken", "Reference taken", e.getMessage())
                .toResponse();
    }
}
