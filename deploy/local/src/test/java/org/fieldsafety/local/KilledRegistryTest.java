package org.fieldsafety.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.local.process.Service.NOTICE;
import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.Consignees;
import org.fieldsafety.local.bench.given.DeviceFile;
import org.fieldsafety.local.bench.given.Product;
import org.fieldsafety.local.bench.given.Topic;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.demo.ReferenceNotice;
import org.fieldsafety.local.process.DataDirectory;
import org.fieldsafety.local.process.Ports;
import org.fieldsafety.local.process.Suite;
import org.fieldsafety.local.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dkilled.devices} says with how many devices. */
class KilledRegistryTest {

    private static final int DEVICES = Integer.getInteger("killed.devices", 100_000);
    private static final Duration PATIENCE = Duration.ofMinutes(1 + DEVICES / 50_000);

    @TempDir
    Path directory;

    @Test
    void registryKilledWhileItImportsMatchesAndTellsLosesAndDoublesNothing() {
        DataDirectory data = new DataDirectory(directory.resolve("data"));
        Ports ports = Ports.free();
        Console console = new Console(System.out, System.err);
        try (Suite suite = new Suite(Path.of(System.getProperty("suite.root")), data, ports, console)) {
            suite.start();
            Api api = new Api(ports, Tokens.in(data.keys()));
            ApiUser registrar = api.as(People.REGISTRAR);
            ApiUser auditor = api.as(People.AUDITOR);
            Consignees consignees = new Consignees();
            consignees.register(registrar);
            Product product = Product.of(DEVICES);

            Path file = new DeviceFile(directory, consignees).toImport(product);
            String location = registrar
                    .postCsv(REGISTRY, "/device-imports", file, PATIENCE, "Prefer", "respond-async")
                    .expect(202)
                    .location()
                    .orElseThrow();
            Supplier<JsonNode> state = () -> auditor.get(REGISTRY, location).body();
            killOnce(
                    suite,
                    "Merging devices",
                    state,
                    found -> found.path("merged").asLong() > 0);
            JsonNode done = await(
                    "The import", state, found -> found.path("state").asText().equals("Completed"));

            assertThat(done.path("created").asInt()).isEqualTo(DEVICES);
            assertThat(done.path("updated").asInt()).isZero();

            String notice = new ReferenceNotice(api)
                    .publishAbout(product.udiDi(), "FSN-KILLED")
                    .body()
                    .path("id")
                    .asText();
            Supplier<JsonNode> matching = () ->
                    auditor.get(REGISTRY, "/notices/" + notice + "/matching").body();
            Supplier<JsonNode> progress = () ->
                    auditor.get(NOTICE, "/notices/" + notice + "/progress").body();
            killOnce(
                    suite,
                    "Counting devices",
                    progress,
                    found -> found.at("/devices/total").asInt() > 0);
            await(
                    "The match",
                    matching,
                    found -> found.path("underWay").isBoolean()
                            && !found.path("underWay").asBoolean());
            await("The progress", progress, found -> found.at("/devices/total").asInt() >= DEVICES);

            assertThat(progress.get().at("/devices/total").asInt()).isEqualTo(DEVICES);
            assertThat(progress.get().at("/devices/byStatus/Outstanding").asInt())
                    .isEqualTo(DEVICES);
            assertThat(statusesOnTheTopic(ports, notice)).isEqualTo(Map.of("Outstanding 1", DEVICES));
            assertThat(auditor.count(REGISTRY, "/notices/" + notice + "/affected-devices"))
                    .isEqualTo(DEVICES);
        }
    }

    /** Kills the registry, with no time to end anything, as soon as the work has begun and before it is done. */
    private static void killOnce(Suite suite, String what, Supplier<JsonNode> state, Predicate<JsonNode> begun) {
        JsonNode last = await(what, state, begun);
        System.out.println("Killed at " + last);
        ProcessHandle process = suite.service(REGISTRY).handle();
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        suite.start(REGISTRY);
    }

    private static JsonNode await(String what, Supplier<JsonNode> state, Predicate<JsonNode> reached) {
        return Await.until(what, PATIENCE, () -> Optional.of(state.get()).filter(reached));
    }

    /** The compacted view: how many devices have which status and version there. */
    private static Map<String, Integer> statusesOnTheTopic(Ports ports, String notice) {
        Map<String, String> states = new HashMap<>();
        try (Topic topic = new Topic("localhost:" + ports.kafka(), "fsn.affected-devices.v1")) {
            topic.forEach(event -> {
                String key = new String(event.key(), StandardCharsets.UTF_8);
                if (key.startsWith(notice)) {
                    states.put(key, statusAndVersion(event.value()));
                }
            });
        }
        Map<String, Integer> counts = new HashMap<>();
        states.values().forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts;
    }

    private static String statusAndVersion(byte[] event) {
        try {
            JsonNode state = Api.JSON.readTree(event);
            return state.path("status").asText() + " " + state.path("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
