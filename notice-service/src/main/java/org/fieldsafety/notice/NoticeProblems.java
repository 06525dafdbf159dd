package org.fieldsafety.notice;

import jakarta.ws.rs.core.Response;
import org.fieldsafety.notice.csaf.NothingPublished;
import org.fieldsafety.notice.document.LetterNotFound;
import org.fieldsafety.notice.drafting.RevisionNotFound;
import org.fieldsafety.notice.file.FileTooLarge;
import org.fieldsafety.notice.file.UnsupportedFileType;
import org.fieldsafety.notice.notice.NoticeNotFound;
import org.fieldsafety.notice.notice.ReferenceTaken;
import org.fieldsafety.notice.notice.SigningRefused;
import org.fieldsafety.notice.notice.TransitionNotAllowed;
import org.fieldsafety.notice.rebuild.RebuildNotFound;
import org.fieldsafety.notice.rebuild.RebuildRunning;
import org.fieldsafety.notice.resource.ResourceNotFound;
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
    Response revisionNotFound(RevisionNotFound e) {
        return Problem.of(404, "revision-not-found", "Revision not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response letterNotFound(LetterNotFound e) {
        return Problem.of(404, "letter-not-found", "Letter not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response signingRefused(SigningRefused e) {
        return Problem.of(403, e.code(), "Signature refused", e.getMessage()).toResponse();
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

    @ServerExceptionMapper
    Response notFound(RebuildNotFound e) {
        return Problem.of(404, "rebuild-not-found", "Rebuild not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response running(RebuildRunning e) {
        return Problem.of(409, "rebuild-running", "Rebuild running", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response resourceNotFound(ResourceNotFound e) {
        return Problem.of(404, "resource-not-found", "Resource not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response fileTooLarge(FileTooLarge e) {
        return Problem.of(413, "too-large", "Too large", e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response unsupported(UnsupportedFileType e) {
        return Problem.of(415, "unsupported-file-type", "Unsupported file type", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response nothingPublished(NothingPublished e) {
        return Problem.of(404, "nothing-published", "Nothing published", e.getMessage())
                .toResponse();
    }
}
