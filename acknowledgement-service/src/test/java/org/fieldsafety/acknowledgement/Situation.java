package org.fieldsafety.acknowledgement;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;

/**
 * A notice and a consignee of a test's own, told to the service as the neighbours tell it: by their committed example
 * events, with other ids.
 */
public final class Situation {
    public static final String UDI_DI = "00816270020125";
    private static final ObjectMapper JSON = new ObjectMapper();

    public final UUID notice = UUID.randomUUID();
    public final UUID consignee = UUID.randomUUID();

    /**
     * The notice and a Spanish consignee are known, and it holds these units, nothing of them done. It has no contact for
     * safety notices: no mail goes out, so nothing but the test changes anything.
     */
    public static Situation withUnits(String... serials) {
        var situation = new Situation();
        situation.noticePublished(event -> {});
        situation.consigneeChanged(1, Situation::withoutQualityContact);
        for (var serial : serials) {
            situation.unitChanged(serial, 1, "Outstanding");
        }
        situation.awaitObligation(obligation -> obligation.getInt("units.total") == serials.length
                && obligation.get("reference") != null
                && obligation.get("receiptDue") != null
                && obligation.get("consigneeName") != null
                && obligation.get("country") != null);
        return situation;
    }

    public static void withoutQualityContact(ObjectNode consignee) {
        consignee.path("contacts").forEach(contact -> ((ObjectNode) contact).put("role", "Technical"));
    }

    public void noticePublished(Consumer<ObjectNode> change) {
        noticeTold("published", change);
    }

    /** @param what has happened to it: published, revised, closed or withdrawn */
    public void noticeTold(String what, Consumer<ObjectNode> change) {
        var event = example("notice-service", "notice.published");
        // The day of the real notice: the answers of the tests are younger.
        event.put("id", notice.toString()).put("publishedAt", "2023-04-05T08:00:00Z");
        change.accept(event);
        Topics.publish("fsn.notices.v1", notice.toString(), "notice." + what, bytes(event));
    }

    public void consigneeChanged(long version, Consumer<ObjectNode> change) {
        consigneeChanged(consignee, version, change);
    }

    public static void consigneeChanged(UUID id, long version, Consumer<ObjectNode> change) {
        var event = example("device-registry-service", "consignee.changed");
        event.put("id", id.toString()).put("version", version);
        change.accept(event);
        Topics.publish("fsn.consignees.v1", id.toString(), "consignee.changed", bytes(event));
    }

    public void unitChanged(String serial, long version, String status) {
        unitChanged(serial, version, status, event -> {});
    }

    public void unitChanged(String serial, long version, String status, Consumer<ObjectNode> change) {
        var event = example("device-registry-service", "affected-device.changed");
        event.put("noticeId", notice.toString())
                .put("consigneeId", consignee.toString())
                .put("serial", serial)
                .put("version", version)
                .put("status", status);
        change.accept(event);
        var key = notice + ":" + event.path("udiDi").asText() + ":" + serial;
        Topics.publish("fsn.affected-devices.v1", key, "affected-device.changed", bytes(event));
    }

    /** The letter of revision 1, in parts as notice-service tells it. */
    public void letterTold(String language, byte[] pdf) {
        int largest = 180_000;
        int parts = (pdf.length + largest - 1) / largest;
        for (int part = 1; part <= parts; part++) {
            var bytes = Arrays.copyOfRange(pdf, (part - 1) * largest, Math.min(part * largest, pdf.length));
            var event = example("notice-service", "letter.rendered");
            event.put("noticeId", notice.toString()).put("language", language);
            event.put("pdf", Base64.getEncoder().encodeToString(bytes));
            event.putObject("part").put("number", part).put("of", parts);
            Topics.publish("fsn.letters.v1", notice + ":" + language + ":" + part, "letter.rendered", bytes(event));
        }
    }

    public String path() {
        return path(consignee);
    }

    public String path(UUID someConsignee) {
        return "/notices/" + notice + "/obligations/" + someConsignee;
    }

    public Token asConsignee() {
        return Token.of(Roles.CONSIGNEE).consignee(consignee);
    }

    public JsonPath obligation() {
        return Api.as(Token.of(Roles.AUDITOR))
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public JsonPath awaitObligation(Predicate<JsonPath> expected) {
        return awaitObligation(consignee, expected);
    }

    public JsonPath awaitObligation(UUID someConsignee, Predicate<JsonPath> expected) {
        var last = new AtomicReference<Response>();
        await("obligation")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    last.set(Api.as(Token.of(Roles.AUDITOR)).get(path(someConsignee)));
                    return last.get().statusCode() == 200
                            && expected.test(last.get().jsonPath());
                });
        return last.get().jsonPath();
    }

    public JsonPath awaitStatus(String status) {
        return awaitObligation(obligation -> status.equals(obligation.getString("status")));
    }

    /** All events told of the obligation up to this version, in order. */
    public List<JsonNode> obligationEvents(long upToVersion) {
        var events = new ArrayList<JsonNode>();
        await("version " + upToVersion).atMost(Duration.ofSeconds(20)).until(() -> {
            events.clear();
            Topics.read("fsn.obligations.v1", message -> message.key().equals(notice + ":" + consignee))
                    .forEach(message -> events.add(tree(message.value())));
            return events.stream().anyMatch(event -> event.path("version").asLong() == upToVersion);
        });
        return events;
    }

    public static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode example(String service, String type) {
        return (ObjectNode) tree(EventSchemas.example(service, type));
    }

    private static byte[] bytes(JsonNode event) {
        return event.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
