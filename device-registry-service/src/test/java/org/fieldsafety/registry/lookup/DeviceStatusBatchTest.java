package org.fieldsafety.registry.lookup;

import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class DeviceStatusBatchTest {
    private final String udiDi = Given.udiDi();

    @Test
    void everyItemIsAnsweredInItsPlace() {
        Given.devices(Given.consignee("ES"), udiDi, "A1", "A2");

        asked(
                        REGISTRAR,
                        List.of(
                                item("A2"),
                                Map.of("scan", "nonsense"),
                                item("A3"),
                                Map.of("scan", "(01)" + udiDi + "(21)A1"),
                                Map.of("udiDi", "00816270020126"),
                                item("A2"),
                                Map.of("scan", "9".repeat(4097))))
                .statusCode(200)
                .body("items.collect { it.device?.serial }", contains("A2", null, null, "A1", null, "A2", null))
                .body("items[1].errors.code", contains("not-recognised"))
                .body("items[2].errors.code", contains("device-not-found"))
                .body("items[2].errors.field", contains("items[2]"))
                .body("items[6].errors.code", contains("scan-too-long"))
                .body("items[4].errors.field", contains("items[4].udiDi", "items[4].serial"))
                .body("items[4].errors.code", contains("invalid-udi-di", "missing-value"));
    }

    @Test
    void ambiguousScanIsAnErrorOfItsItem() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");

        asked(REGISTRAR, List.of(Map.of("scan", "01" + udiDi + "21NB55107710L2291"), item("A1")))
                .statusCode(200)
                .body("items[0].errors.field", contains("items[0].scan"))
                .body("items[0].errors.code", contains("ambiguous-scan"))
                .body("items[1].device.serial", equalTo("A1"));
    }

    @Test
    void consigneesFindTheirOwnOnly() {
        var holder = Given.consignee("ES");
        Given.devices(holder, udiDi, "A1");
        Given.devices(Given.consignee("ES"), udiDi, "A2");

        asked(holder.token(), List.of(item("A1"), item("A2")))
                .statusCode(200)
                .body("items[0].device.serial", equalTo("A1"))
                .body("items[1].errors.code", contains("device-not-found"));
    }

    @Test
    void thousandItemsAreTakenAndNoMore() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");

        asked(REGISTRAR, Collections.nCopies(1000, item("A1")))
                .statusCode(200)
                .body("items", hasSize(1000))
                .body("items.device.serial", everyItem(equalTo("A1")));
        asked(REGISTRAR, Collections.nCopies(1001, item("A1"))).statusCode(400);
        asked(REGISTRAR, List.of()).statusCode(400);
    }

    private Map<String, String> item(String serial) {
        return Map.of("udiDi", udiDi, "serial", serial);
    }

    private static ValidatableResponse asked(Token token, List<Map<String, String>> items) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("items", items))
                .post("/devices/status")
                .then();
    }
}
