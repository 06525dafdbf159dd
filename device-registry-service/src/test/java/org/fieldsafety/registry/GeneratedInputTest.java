package org.fieldsafety.registry;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.fieldsafety.platform.testing.GeneratedRequests;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Neighbours.Notice;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class GeneratedInputTest {

    @Test
    void nothingAnybodySendsMakesItFailOrChangesAnythingWhenRefused() {
        var holder = Given.consignee("ES");
        var udiDi = Given.udiDi();
        Given.devices(holder, udiDi, "A1", "A2");
        var notice = Notice.about(udiDi);
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");
        var file = Given.HEADER + String.join(",", udiDi, "A3", "20005715", "", "", holder.customerNumber());
        var report =
                """
                {"reports": [{"udiDi": "%s", "serial": "A1",
                  "slots": [{"action": "PATCH", "mode": "RUO", "status": "Done", "performedOn": "2026-11-20"}]}]}"""
                        .formatted(udiDi);
        GeneratedRequests.assertAnswered(
                Map.of(
                        "noticeId",
                        notice.id().toString(),
                        "consignee",
                        holder.id().toString(),
                        "udiDi",
                        udiDi,
                        "serial",
                        "A1",
                        "POST /device-imports",
                        file,
                        "POST /notices/{noticeId}/remediation-reports",
                        report),
                holder.id(),
                // A refused file is on record as an import that failed.
                "device_import",
                "device_import_chunk",
                "refused_row");
    }
}
