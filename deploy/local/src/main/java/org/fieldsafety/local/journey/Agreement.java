package org.fieldsafety.local.journey;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.NOTICE;
import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Failure;

/** Whether what somebody rebuilt from the topics alone is what the services say about a notice. */
public final class Agreement {

    private final ApiUser auditor;
    private final OutsideConsumer outside;

    public Agreement(ApiUser auditor, OutsideConsumer outside) {
        this.auditor = auditor;
        this.outside = outside;
    }

    /**
     * Waits until all agree: what a service has committed arrives on its topic a moment later.
     *
     * @throws Failure naming the differences that have not gone away
     */
    public void await(String noticeId, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> differences = differences(noticeId);
        while (!differences.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new Failure("The topics tell another state than the services: " + String.join("; ", differences));
            }
            differences = differences(noticeId);
        }
    }

    private List<String> differences(String noticeId) {
        List<String> differences = new ArrayList<>();
        Map<String, JsonNode> devices = rebuilt(OutsideConsumer.AFFECTED_DEVICES, noticeId);
        devices.values().removeIf(device -> device.path("released").asBoolean());
        Map<String, JsonNode> obligations = rebuilt(OutsideConsumer.OBLIGATIONS, noticeId);
        JsonNode progress = auditor.get(NOTICE, "/notices/" + noticeId + "/progress")
                .expect(200)
                .body();
        compare(
                "affected devices",
                byKey(
                        auditor.all(REGISTRY, "/notices/" + noticeId + "/affected-devices"),
                        item -> noticeId + ":" + text(item, "udiDi") + ":" + text(item, "serial"),
                        Agreement::device),
                byKey(devices, Agreement::device),
                differences);
        compare(
                "obligations",
                byKey(
                        auditor.all(ACKNOWLEDGEMENT, "/obligations?notice=" + noticeId),
                        item -> noticeId + ":" + text(item, "consigneeId"),
                        Agreement::obligation),
                byKey(obligations, Agreement::obligation),
                differences);
        compare("devices by status", counters(progress.path("devices")), count(devices, "status"), differences);
        compare(
                "obligations by status",
                counters(progress.path("obligations")),
                count(obligations, "status"),
                differences);
        compare("devices by country", countries(progress.path("devices")), count(devices, "country"), differences);
        return differences;
    }

    private Map<String, JsonNode> rebuilt(String topic, String noticeId) {
        return outside.states(topic).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(noticeId + ":"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <V> void compare(
            String what, Map<String, V> said, Map<String, V> rebuilt, List<String> differences) {
        Map<String, V> all = new TreeMap<>(said);
        all.putAll(rebuilt);
        for (String key : all.keySet()) {
            if (!String.valueOf(said.get(key)).equals(String.valueOf(rebuilt.get(key)))) {
                differences.add(
                        what + " " + key + ": the service says " + said.get(key) + ", the topics " + rebuilt.get(key));
            }
        }
    }

    private static String device(JsonNode device) {
        return List.of(
                        text(device, "status"),
                        text(device, "version"),
                        text(device, "consigneeId"),
                        text(device, "country"))
                .toString();
    }

    private static String obligation(JsonNode obligation) {
        return List.of(
                        text(obligation, "status"),
                        text(obligation, "version"),
                        obligation.path("units").toString())
                .toString();
    }

    private static Map<String, String> byKey(
            List<JsonNode> items, Function<JsonNode, String> key, Function<JsonNode, String> state) {
        return items.stream().collect(Collectors.toMap(key, state));
    }

    private static Map<String, String> byKey(Map<String, JsonNode> states, Function<JsonNode, String> state) {
        return states.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> state.apply(entry.getValue())));
    }

    private static Map<String, Long> count(Map<String, JsonNode> states, String field) {
        return states.values().stream()
                .collect(Collectors.groupingBy(state -> text(state, field), Collectors.counting()));
    }

    /** Statuses that nothing is in may be counted as 0 or left out. */
    private static Map<String, Long> counters(JsonNode part) {
        Map<String, Long> counters = new TreeMap<>();
        part.path("byStatus")
                .fields()
                .forEachRemaining(
                        field -> counters.put(field.getKey(), field.getValue().asLong()));
        counters.values().removeIf(count -> count == 0);
        return counters;
    }

    private static Map<String, Long> countries(JsonNode part) {
        return StreamSupport.stream(part.path("byCountry").spliterator(), false)
                .collect(Collectors.toMap(country -> text(country, "country"), country -> country.path("total")
                        .asLong()));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
