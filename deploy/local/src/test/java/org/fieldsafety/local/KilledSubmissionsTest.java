package org.fieldsafety.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.NOTICE;
import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.Consignees;
import org.fieldsafety.local.bench.given.DeviceFile;
import org.fieldsafety.local.bench.given.Product;
import org.fieldsafety.local.bench.given.Topic;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.demo.ReferenceNotice;
import org.fieldsafety.local.process.DataDirectory;
import org.fieldsafety.local.process.Ports;
import org.fieldsafety.local.process.Suite;
import org.fieldsafety.local.token.Identity;
import org.fieldsafety.local.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSubmissionsTest {

    private static final int CONSIGNEES = 50;
    private static final int SUBMISSIONS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    Path directory;

    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    /** @param receipt as the 201 gave it */
    private record Submitted(String consignee, String serial, JsonNode receipt) {}

    @Test
    void serviceKilledTwiceUnderTwoHundredSubmissionsLosesAndDoublesNone() {
        DataDirectory data = new DataDirectory(directory.resolve("data"));
        Ports ports = Ports.free();
        Console console = new Console(System.out, System.err);
        try (Suite suite = new Suite(Path.of(System.getProperty("suite.root")), data, ports, console)) {
            suite.start();
            Api api = new Api(ports, Tokens.in(data.keys()));
            ApiUser auditor = api.as(People.AUDITOR);
            Product product = Product.of(SUBMISSIONS);
            Consignees consignees = new Consignees(CONSIGNEES / 5);
            consignees.register(api.as(People.REGISTRAR));
            Path file = new DeviceFile(directory, consignees).toImport(product);
            api.as(People.REGISTRAR)
                    .postCsv(REGISTRY, "/device-imports", file, PATIENCE)
                    .expect(201);
            String notice = new ReferenceNotice(api)
                    .publishAbout(product.udiDi(), "FSN-KILLED")
                    .body()
                    .path("id")
                    .asText();
            Await.isTrue(
                    "Opening the obligations",
                    PATIENCE,
                    () -> auditor.all(ACKNOWLEDGEMENT, "/obligations?notice=" + notice).stream()
                                    .mapToInt(obligation ->
                                            obligation.at("/units/total").asInt())
                                    .sum()
                            == SUBMISSIONS);

            ExecutorService clients = Executors.newFixedThreadPool(CONSIGNEES);
            List<CompletableFuture<Submitted>> answers = submitAll(api, notice, product, consignees, clients);
            kill(suite, SUBMISSIONS / 5);
            kill(suite, SUBMISSIONS / 2);
            List<Submitted> submitted = answers.stream().map(Await::result).toList();
            clients.shutdown();

            assertThat(broken).as("submissions that a kill interrupted").hasPositiveValue();
            everyReceiptIsKept(auditor, notice, submitted);
            everyAcknowledgementWasToldAndNoOther(ports, submitted);
            everyUnitIsDone(auditor, notice);
        }
    }

    private List<CompletableFuture<Submitted>> submitAll(
            Api api, String notice, Product product, Consignees consignees, Executor clients) {
        Map<String, ApiUser> users = IntStream.range(0, CONSIGNEES)
                .mapToObj(unit -> consignees.holderOf(unit).id())
                .collect(Collectors.toMap(id -> id, id -> api.as(Identity.consignee(id, "Contact of " + id))));
        List<CompletableFuture<Submitted>> answers = new ArrayList<>();
        for (int unit = 0; unit < SUBMISSIONS; unit++) {
            String serial = product.serial(unit);
            String consignee = consignees.holderOf(unit).id();
            answers.add(CompletableFuture.supplyAsync(
                    () -> submit(users.get(consignee), notice, consignee, answer(product.udiDi(), serial), serial),
                    clients));
        }
        return answers;
    }

    /** As a careful client does it: with the same key, until there is an answer. */
    private Submitted submit(ApiUser user, String notice, String consignee, JsonNode answer, String serial) {
        String path = "/notices/" + notice + "/obligations/" + consignee + "/acknowledgements";
        Answer given = Await.until("The answer for " + serial, PATIENCE, PAUSE, () -> {
            try {
                Answer response = user.post(ACKNOWLEDGEMENT, path, answer, "Idempotency-Key", "key-" + serial);
                return Optional.of(response).filter(said -> said.status() != 409 && said.status() < 500);
            } catch (Failure e) {
                broken.incrementAndGet();
                return Optional.empty();
            }
        });
        JsonNode receipt = given.expect(201).body();
        received.incrementAndGet();
        return new Submitted(consignee, serial, receipt);
    }

    /** With no time to end anything, when so many answers were received and others are under way. */
    private void kill(Suite suite, int after) {
        Await.isTrue("Receiving answers", PATIENCE, () -> received.get() >= after);
        ProcessHandle process = suite.service(ACKNOWLEDGEMENT).handle();
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        System.out.println("Killed after " + received.get() + " answers");
        assertThat(received).hasValueLessThan(SUBMISSIONS);
        suite.start(ACKNOWLEDGEMENT);
    }

    private static void everyReceiptIsKept(ApiUser auditor, String notice, List<Submitted> submitted) {
        Map<String, List<Submitted>> byConsignee =
                submitted.stream().collect(Collectors.groupingBy(Submitted::consignee));
        byConsignee.forEach((consignee, own) -> {
            String path = "/notices/" + notice + "/obligations/" + consignee + "/acknowledgements";
            assertThat(auditor.all(ACKNOWLEDGEMENT, path))
                    .extracting(kept -> kept.path("id").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            own.stream().map(KilledSubmissionsTest::id).toList());
            own.forEach(one -> assertThat(auditor.get(ACKNOWLEDGEMENT, path + "/" + id(one))
                            .expect(200)
                            .body()
                            .path("contentHash"))
                    .isEqualTo(one.receipt().path("contentHash")));
        });
    }

    private static void everyAcknowledgementWasToldAndNoOther(Ports ports, List<Submitted> submitted) {
        try (Topic topic = new Topic("localhost:" + ports.kafka(), "fsn.acknowledgements.v1")) {
            Set<String> told = Await.until("Telling all", PATIENCE, () -> {
                Set<String> ids = new HashSet<>();
                topic.forEach(event -> ids.add(json(event.value()).path("id").asText()));
                return Optional.of(ids).filter(found -> found.size() >= SUBMISSIONS);
            });
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(
                            submitted.stream().map(KilledSubmissionsTest::id).toList());
        }
    }

    private static void everyUnitIsDone(ApiUser auditor, String notice) {
        Await.isTrue(
                "Counting every unit as safe",
                PATIENCE,
                () -> progress(auditor, notice)
                                .at("/devices/byStatus/Remediated")
                                .asInt()
                        == SUBMISSIONS);
        assertThat(progress(auditor, notice).at("/devices/total").asInt()).isEqualTo(SUBMISSIONS);
        assertThat(auditor.all(REGISTRY, "/notices/" + notice + "/affected-devices"))
                .hasSize(SUBMISSIONS)
                .allSatisfy(device -> assertThat(device.path("status").asText()).isEqualTo("Remediated"));
        Await.isTrue(
                "Completing every obligation",
                PATIENCE,
                () -> progress(auditor, notice)
                                .at("/obligations/byStatus/Completed")
                                .asInt()
                        == CONSIGNEES);
    }

    private static JsonNode progress(ApiUser auditor, String notice) {
        return auditor.get(NOTICE, "/notices/" + notice + "/progress").body();
    }

    private static String id(Submitted submitted) {
        return submitted.receipt().path("id").asText();
    }

    private static JsonNode json(byte[] event) {
        try {
            return Api.JSON.readTree(new String(event, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode answer(String udiDi, String serial) {
        ObjectNode answer = Api.JSON.createObjectNode();
        answer.putArray("answers")
                .addObject()
                .put("question", "EACH_MODE_UNDERSTOOD")
                .put("answer", "Yes");
        ObjectNode unit =
                answer.putArray("units").addObject().put("udiDi", udiDi).put("serial", serial);
        var slots = unit.putArray("slots");
        for (String action : List.of("PATCH", "UCS_USER")) {
            for (String mode : List.of("Dx", "RUO")) {
                slots.addObject().put("action", action).put("mode", mode).put("answer", "Done");
            }
        }
        answer.putObject("signature")
                .put("name", "Contact")
                .put("title", "Quality")
                .put("date", LocalDate.now(ZoneOffset.UTC).toString())
                .put("meaning", "The answers are true");
        return answer;
    }
}
