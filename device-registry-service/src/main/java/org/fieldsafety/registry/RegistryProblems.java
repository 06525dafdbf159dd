package org.fieldsafety.registry;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.fieldsafety.platform.problem.Problem;
import org.fieldsafety.registry.claim.ClaimNotApplicable;
import org.fieldsafety.registry.claim.ClaimNotFound;
import org.fieldsafety.registry.claim.ClaimResolved;
import org.fieldsafety.registry.consignee.ConsigneeMerged;
import org.fieldsafety.registry.consignee.ConsigneeNotFound;
import org.fieldsafety.registry.consignee.ConsigneeTooLarge;
import org.fieldsafety.registry.consignee.CustomerNumberTaken;
import org.fieldsafety.registry.consignee.ExternalIdTaken;
import org.fieldsafety.registry.consignee.SiteInUse;
import org.fieldsafety.registry.device.DeviceNotFound;
import org.fieldsafety.registry.export.TooManyExports;
import org.fieldsafety.registry.importing.DeviceImportNotFound;
import org.fieldsafety.registry.importing.TooManyImports;
import org.fieldsafety.registry.lookup.TooManyLookUps;
import org.fieldsafety.registry.notice.ListNotFound;
import org.fieldsafety.registry.notice.NoticeEnded;
import org.fieldsafety.registry.notice.NoticeNotFound;
import org.fieldsafety.registry.report.NoticeWithdrawn;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What this service's refusals look like over HTTP. */
class RegistryProblems {

    @ServerExceptionMapper
    Response consigneeNotFound(ConsigneeNotFound e) {
        return Problem.of(404, "consignee-not-found", "Consignee not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response customerNumberTaken(CustomerNumberTaken e) {
        return Problem.of(409, "customer-number-taken", "Customer number taken", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response externalIdTaken(ExternalIdTaken e) {
        return Problem.of(409, "external-id-taken", "External id taken", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response siteInUse(SiteInUse e) {
        return Problem.of(409, "site-in-use", "Site in use", e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response consigneeMerged(ConsigneeMerged e) {
        return Problem.of(409, "consignee-merged", "Consignee merged", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response consigneeTooLarge(ConsigneeTooLarge e) {
        return Problem.of(409, "consignee-too-large", "Consignee too large", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response deviceNotFound(DeviceNotFound e) {
        return Problem.of(404, "device-not-found", "Device not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response tooManyLookUps(TooManyLookUps e) {
        return Response.fromResponse(Problem.of(429, "too-many-look-ups", "Too many look-ups", e.getMessage())
                        .toResponse())
                .header(HttpHeaders.RETRY_AFTER, e.seconds())
                .build();
    }

    @ServerExceptionMapper
    Response tooManyImports(TooManyImports e) {
        return Response.fromResponse(Problem.of(503, "too-many-imports", "Too many imports", e.getMessage())
                        .toResponse())
                .header(HttpHeaders.RETRY_AFTER, TooManyImports.RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response tooManyExports(TooManyExports e) {
        return Response.fromResponse(Problem.of(503, "too-many-exports", "Too many exports", e.getMessage())
                        .toResponse())
                .header(HttpHeaders.RETRY_AFTER, TooManyExports.RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response deviceImportNotFound(DeviceImportNotFound e) {
        return Problem.of(404, "device-import-not-found", "Device import not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response noticeEnded(NoticeEnded e) {
        return Problem.of(409, "notice-ended", "Notice ended", e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response noticeNotFound(NoticeNotFound e) {
        return Problem.of(404, "notice-not-found", "Notice not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response listNotFound(ListNotFound e) {
        return Problem.of(409, "list-not-found", "List not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response claimNotFound(ClaimNotFound e) {
        return Problem.of(404, "claim-not-found", "Claim not found", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response claimResolved(ClaimResolved e) {
        return Problem.of(409, "claim-resolved", "Claim resolved", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response claimNotApplicable(ClaimNotApplicable e) {
        return Problem.of(409, "claim-not-applicable", "Claim not applicable", e.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response noticeWithdrawn(NoticeWithdrawn e) {
        return Problem.of(409, "notice-withdrawn", "Notice withdrawn", e.getMessage())
                .toResponse();
    }
}
