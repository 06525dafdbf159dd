package org.fieldsafety.registry.proposal;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;

/** What acknowledgement-service tells of proposals, and what the register says became of them. */
final class Proposals {
    private Proposals() {}

    static void contact(UUID id, UUID consignee, String email) {
        var event = example(id, consignee);
        ((ObjectNode) event.path("contact")).put("email", email);
        told(id, event);
    }

    /** A customer in Portugal, to which nothing was passed on. */
    static void customer(UUID id, UUID distributor, Consumer<ObjectNode> change) {
        var event = example(id, distributor).put("kind", "Customer");
        event.put("proposedAt", Instant.now().toString());
        event.putObject("customer")
                .put("name", "Laboratorio Sierra")
                .put("country", "PT")
                .put("language", "pt")
                .set("contact", event.remove("contact"));
        ((ObjectNode) event.path("customer")).putArray("units");
        change.accept(event);
        EventSchemas.validate("acknowledgement-service", "consignee-proposal.changed", event.toString());
        told(id, event);
    }

    private static ObjectNode example(UUID id, UUID consignee) {
        var event = (ObjectNode)
                Neighbours.read(EventSchemas.example("acknowledgement-service", "consignee-proposal.changed"));
        return event.put("id", id.toString()).put("consigneeId", consignee.toString());
    }

    private static void told(UUID id, ObjectNode event) {
        Topics.publish(
                "fsn.consignee-proposals.v1",
                id.toString(),
                "consignee-proposal.changed",
                event.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Object> awaitState(UUID id, String state) {
        var found = new HashMap<String, Object>();
        await(state).atMost(Duration.ofSeconds(20)).until(() -> {
            List<Map<String, Object>> items = Api.as(Given.REGISTRAR)
                    .queryParam("state", state)
                    .queryParam("limit", 100)
                    .get("/consignee-proposals")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
            items.stream().filter(item -> id.toString().equals(item.get("id"))).forEach(found::putAll);
            return !found.isEmpty();
        });
        return found;
    }
}
