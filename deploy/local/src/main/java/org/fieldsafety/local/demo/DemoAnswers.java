package org.fieldsafety.local.demo;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.token.Identity;

/** The acknowledgements of those consignees who have answered already, each in another state. */
final class DemoAnswers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;
    private final ApiUser auditor;

    DemoAnswers(Api api) {
        this.api = api;
        this.auditor = api.as(People.AUDITOR);
    }

    /** Submits for one consignee, once its obligation has arrived, unless it has answered before. */
    void submit(String noticeId, String consigneeId, JsonNode acknowledgement) {
        String name = acknowledgement.path("signature").path("name").asText();
        ApiUser contact = api.as(Identity.consignee(consigneeId, name));
        String obligation = "/notices/" + noticeId + "/obligations/" + consigneeId;
        String acknowledgements = obligation + "/acknowledgements";
        Answer earlier = contact.get(ACKNOWLEDGEMENT, acknowledgements);
        if (earlier.status() == 200 && !earlier.body().path("items").isEmpty()) {
            return;
        }
        Await.isTrue("The obligation " + obligation, PATIENCE, () -> isComplete(noticeId, consigneeId));
        String key = "demo-" + noticeId + "-" + consigneeId;
        contact.post(ACKNOWLEDGEMENT, acknowledgements, request(acknowledgement), "Idempotency-Key", key)
                .expect(201);
    }

    /** The notice and all affected devices have arrived, which come on two topics. */
    private boolean isComplete(String noticeId, String consigneeId) {
        int affected = auditor.all(REGISTRY, "/notices/" + noticeId + "/affected-devices?consignee=" + consigneeId)
                .size();
        JsonNode obligation = auditor.get(ACKNOWLEDGEMENT, "/notices/" + noticeId + "/obligations/" + consigneeId)
                .body();
        return affected > 0
                && obligation.hasNonNull("reference")
                && obligation.path("units").path("total").asInt() == affected;
    }

    /** The file groups serial numbers with the same answers; the API takes unit by unit. */
    private static JsonNode request(JsonNode acknowledgement) {
        ObjectNode request = new ObjectMapper().createObjectNode();
        request.set("answers", acknowledgement.path("answers"));
        request.set("signature", acknowledgement.path("signature"));
        ArrayNode units = request.putArray("units");
        for (JsonNode group : acknowledgement.path("units")) {
            for (JsonNode serial : group.path("serials")) {
                ObjectNode unit = units.addObject();
                unit.set("udiDi", group.path("udiDi"));
                unit.set("serial", serial);
                unit.set("slots", group.path("slots"));
            }
        }
        return request;
    }
}
