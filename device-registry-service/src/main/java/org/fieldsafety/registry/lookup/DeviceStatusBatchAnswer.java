package org.fieldsafety.registry.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.Violation;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.device.DeviceKey;
import org.fieldsafety.registry.device.DeviceNotFound;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.jspecify.annotations.Nullable;

/** Answers many look-ups with one statement, whose JSON is put together and not read. */
@ApplicationScoped
class DeviceStatusBatchAnswer {
    private final LookingUpDevice devices;
    private final NamingDevice naming;
    private final JsonColumns json;

    DeviceStatusBatchAnswer(LookingUpDevice devices, NamingDevice naming, JsonColumns json) {
        this.devices = devices;
        this.naming = naming;
        this.json = json;
    }

    /** The JSON of a {@link DeviceStatusBatch.View}. */
    CompletionStage<String> to(List<DeviceStatusBatch.Item> items, @Nullable Set<UUID> heldBy) {
        var keys = new ArrayList<@Nullable DeviceKey>(items.size());
        var errors = new ArrayList<List<Violation>>(items.size());
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var violations = new Violations();
            keys.add(naming.key(item.udiDi(), item.serial(), item.scan(), "items[" + i + "].", violations));
            errors.add(found(violations));
        }
        return devices.findAll(keys, heldBy).thenApply(found -> {
            var answer = new StringBuilder("{\"items\":[");
            for (int i = 0; i < found.size(); i++) {
                answer.append(i == 0 ? "" : ",").append(answer(i, keys.get(i), errors.get(i), found.get(i)));
            }
            return answer.append("]}").toString();
        });
    }

    private String answer(int place, @Nullable DeviceKey key, List<Violation> errors, @Nullable String device) {
        if (device != null) {
            return "{\"device\":" + device + "}";
        }
        var reasons = key == null
                ? errors
                : List.of(new Violation("items[" + place + "]", "device-not-found", DeviceNotFound.reason(key)));
        return "{\"errors\":" + json.write(reasons) + "}";
    }

    private static List<Violation> found(Violations violations) {
        try {
            violations.throwIfAny();
            return List.of();
        } catch (InvalidInput e) {
            return e.violations();
        }
    }
}
