package org.fieldsafety.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.process.Service;

/**
 * {@code suite audit verify}: every service computes the seals of its audit trail again; the exit code is 0 when they
 * are as they were. The ends are kept, so that the next verification notices when a trail was cut off.
 */
final class Audit {

    private final Home home;
    private final Console console;
    private final ObjectMapper json = new ObjectMapper();

    Audit(Home home, Console console) {
        this.home = home.asRunning();
        this.console = console;
    }

    int run(Options options) {
        options.require(1, Set.of("ends"));
        if (!options.words().get(0).equals("verify")) {
            throw new Misuse("There is no 'suite audit " + options.words().get(0) + "'.");
        }
        if (!home.isRunning()) {
            throw new Failure("The suite is not running: start it with 'suite up'.");
        }
        Path file = options.last("ends").map(Path::of).orElse(home.data().auditEnds());
        ObjectNode ends = kept(file);
        ApiUser auditor = home.api().as(People.AUDITOR);
        boolean sound = true;
        console.line("%-26s %10s  %s", "SERVICE", "ENTRIES", "AUDIT TRAIL");
        for (Service service : Service.values()) {
            ObjectNode request = json.createObjectNode();
            request.set("kept", ends.withArray(service.folder()));
            JsonNode outcome = auditor.post(service, "/audit-verifications", request)
                    .expect(200)
                    .body();
            show(service, outcome);
            if (outcome.path("sound").asBoolean()) {
                ends.set(service.folder(), outcome.path("ends"));
            } else {
                sound = false;
            }
        }
        if (sound) {
            keep(file, ends);
        }
        return sound ? 0 : 1;
    }

    private void show(Service service, JsonNode outcome) {
        console.line(
                "%-26s %10d  %s",
                service.folder(),
                outcome.path("entries").asLong(),
                outcome.path("sound").asBoolean() ? "sound" : "NOT AS IT WAS WRITTEN");
        for (JsonNode fault : outcome.path("faults")) {
            console.line(
                    "  lane %d, entry %d: %s",
                    fault.path("lane").asInt(),
                    fault.path("position").asLong(),
                    fault.path("what").asText());
        }
    }

    private ObjectNode kept(Path file) {
        try {
            return Files.exists(file) ? (ObjectNode) json.readTree(file.toFile()) : json.createObjectNode();
        } catch (IOException | ClassCastException e) {
            throw new Failure("The ends of the last verification cannot be read from " + file, e);
        }
    }

    private void keep(Path file, ObjectNode ends) {
        try {
            json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), ends);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
