package org.fieldsafety.local.demo;

import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Failure;

/** The demonstration's consignees and devices in the device registry. */
final class Register {

    private final ApiUser registrar;

    Register(Api api) {
        this.registrar = api.as(People.REGISTRAR);
    }

    /** Registers what is missing. Repeating it changes nothing. */
    void load() {
        Map<String, String> known = consignees();
        for (JsonNode consignee : DemoFile.json("consignees.json")) {
            String number = consignee.path("customerNumber").asText();
            if (!known.containsKey(number)) {
                registrar
                        .post(REGISTRY, "/consignees", consignee, "Idempotency-Key", "demo-" + number)
                        .expect(201);
            }
        }
        JsonNode result = registrar
                .postCsv(REGISTRY, "/device-imports", DemoFile.text("devices.csv"))
                .expect(201)
                .body();
        if (result.path("refused").asInt() > 0) {
            throw new Failure("The demo's devices were refused: " + result.path("refusedRows"));
        }
    }

    /** Ids of all consignees by customer number. */
    Map<String, String> consignees() {
        Map<String, String> ids = new HashMap<>();
        for (JsonNode consignee : registrar.all(REGISTRY, "/consignees")) {
            ids.put(
                    consignee.path("customerNumber").asText(),
                    consignee.path("id").asText());
        }
        return ids;
    }
}
