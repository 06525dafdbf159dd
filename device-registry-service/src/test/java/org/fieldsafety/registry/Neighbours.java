package org.fieldsafety.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given.Holder;

/** What the neighbour services tell us, and what they hear of us. */
public final class Neighbours {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(20);

    private Neighbours() {}

    /** A notice about one product in two modes, with the actions PATCH in both and UCS_USER in Dx. */
    public record Notice(UUID id, String reference, String udiDi, String scope) {
        public static Notice about(String udiDi) {
            return new Notice(UUID.randomUUID(), "FSN-" + udiDi, udiDi, "All");
        }

        public Notice listed() {
            return new Notice(id, reference, udiDi, "Listed");
        }

        public Notice referredTo(String newReference) {
            return new Notice(id, newReference, udiDi, scope);
        }

        public void published(long version) {
            revision(version).published();
        }

        public void withdrawn(long version) {
            revision(version).ended("Withdrawn");
        }

        public Revision revision(long version) {
            return Revision.of(this, version);
        }

        public String key(String serial) {
            return id + ":" + udiDi + ":" + serial;
        }
    }

    /** One answer for one slot; reason and date are left out when empty. */
    public static Map<String, Object> done(String action, String mode) {
        return Map.of("action", action, "mode", mode, "answer", "Done", "performedOn", "2026-11-20");
    }

    public static Map<String, Object> declined(String action, String mode) {
        return Map.of("action", action, "mode", mode, "answer", "Declined", "reason", "NO_INTERRUPTION");
    }

    /** What a consignee submits about one unit. */
    public record Submission(UUID id, Notice notice, Holder holder, Instant at) {
        public static Submission of(Notice notice, Holder holder, String at) {
            return new Submission(UUID.randomUUID(), notice, holder, Instant.parse(at));
        }

        @SafeVarargs
        public final void submitted(String serial, Map<String, Object>... slots) {
            var unit = Map.of("udiDi", notice.udiDi(), "serial", serial, "slots", List.of(slots));
            var event = Map.of(
                    "id", id,
                    "noticeId", notice.id(),
                    "consigneeId", holder.id(),
                    "submittedAt", at.toString(),
                    "units", List.of(unit));
            Topics.publish(
                    "fsn.acknowledgements.v1",
                    notice.id() + ":" + holder.id(),
                    "acknowledgement.submitted",
                    bytes(event));
        }
    }

    /** The device's event of that version, once it is told, held against its schema. */
    public static JsonNode affectedDevice(String key, long version) {
        var told = Topics.read(
                "fsn.affected-devices.v1", message -> key.equals(message.key()) && version(message) == version);
        assertThat(told).as("events of version %d of %s", version, key).hasSize(1);
        EventSchemas.validate(
                "device-registry-service",
                "affected-device.changed",
                told.get(0).value());
        return read(told.get(0).value());
    }

    /** How often the device was told of until now; it was at least once. */
    public static int eventsOf(String key) {
        return Topics.read("fsn.affected-devices.v1", message -> key.equals(message.key()))
                .size();
    }

    /** The versions of a key that were told, in that order, until the last one. */
    public static List<Long> versionsTold(String topic, String key, long last) {
        var told = new ArrayList<Long>();
        Topics.read(topic, message -> {
            if (!key.equals(message.key())) {
                return false;
            }
            told.add(version(message));
            return version(message) == last;
        });
        return told;
    }

    /** Waits until the look-up shows the notice under this reference. */
    public static void awaitNotice(Notice notice, String serial) {
        await().atMost(SOON).until(() -> {
            var status = Given.status(Given.REGISTRAR, notice.udiDi(), serial);
            return notice.reference().equals(status.path("notices[0].reference"));
        });
    }

    /** Waits until all devices were compared with this version of the notice. */
    public static void awaitCaughtUp(Notice notice, long version) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> Api.as(Given.REGISTRAR)
                .get("/notices/" + notice.id() + "/matching")
                .then()
                .statusCode(200)
                .body("version", equalTo((int) version))
                .body("underWay", equalTo(false)));
    }

    public static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long version(ConsumerRecord<String, byte[]> message) {
        return read(message.value()).path("version").asLong();
    }

    private static byte[] bytes(Object event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
