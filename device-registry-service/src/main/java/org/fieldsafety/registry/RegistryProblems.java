package org.fieldsafety.registry;

import jakarta.ws.rs.core.Response;
import org.fieldsafety.platform.problem.Problem;
import org.fieldsafety.registry.consignee.ConsigneeNotFound;
import org.fieldsafety.registry.consignee.CustomerNumberTaken;
import org.fieldsafety.registry.device.DeviceNotFound;
import org.fieldsafety.registry.importing.DeviceImportNotFound;
import org.fieldsafety.registry.notice.NoticeEnded;
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
    Response deviceNotFound(DeviceNotFound e) {
        return Problem.of(404, "device-not-found", "Device not found", e.getMessage())
                .toResponse();
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
}
