package org.fieldsafety.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.NOTICE;
import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.demo.DemoData;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.demo.ReferenceNotice;
import org.fieldsafety.local.journey.Agreement;
import org.fieldsafety.local.journey.Hop;
import org.fieldsafety.local.journey.Journey;
import org.fieldsafety.local.journey.OutsideConsumer;
import org.fieldsafety.local.journey.SubmittedAnswer;
import org.fieldsafety.local.process.DataDirectory;
import org.fieldsafety.local.process.Ports;
import org.fieldsafety.local.process.Service;
import org.fieldsafety.local.process.Suite;
import org.fieldsafety.local.token.Tokens;
import org.fieldsafety.platform.testing.MailBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged services as processes of their own, on PostgreSQL and Kafka with a fresh data directory. */
class JourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> OWING = Set.of("Due", "Received", "InProgress");

    @TempDir
    static Path directory;

    private static Suite suite;
    private static Api api;
    private static ApiUser auditor;
    private static String kafka;
    private static Path mails;
    private static DemoData.Loaded demo;

    @BeforeAll
    static void startTheSuiteWithItsDemo() {
        DataDirectory data = new DataDirectory(directory);
        Ports ports = Ports.free();
        Console console = new Console(System.out, System.err);
        suite = new Suite(Path.of(System.getProperty("suite.root")), data, ports, console);
        suite.start();
        api = new Api(ports, Tokens.in(data.keys()));
        auditor = api.as(People.AUDITOR);
        kafka = "localhost:" + ports.kafka();
        mails = data.mails();
        demo = new DemoData(api).load();
    }

    @AfterAll
    static void stopTheSuite() {
        suite.close();
    }

    @Test
    void demoShowsObligationsInDifferentStates() {
        awaitQuiet();

        Map<String, Long> statuses = auditor.all(ACKNOWLEDGEMENT, "/obligations?notice=" + demo.noticeId()).stream()
                .collect(Collectors.groupingBy(
                        obligation -> obligation.path("status").asText(), Collectors.counting()));
        assertThat(statuses).isEqualTo(Map.of("Completed", 1L, "InProgress", 3L, "Received", 1L, "Due", 6L));
    }

    @Test
    void whoOwesAnAnswerGetsTheLetterInItsLanguageWithALinkThatOpensTheForm() throws Exception {
        Set<String> owing = auditor.all(ACKNOWLEDGEMENT, "/obligations?notice=" + demo.noticeId()).stream()
                .map(obligation -> obligation.path("consigneeId").asText())
                .collect(Collectors.toSet());
        Map<String, String> languages = auditor.all(REGISTRY, "/consignees").stream()
                .filter(consignee -> owing.contains(consignee.path("id").asText()))
                .collect(Collectors.toMap(
                        consignee -> consignee.at("/contacts/0/email").asText(),
                        consignee -> consignee.path("languages").toString().contains("\"es\"") ? "es" : "en"));
        Map<String, ReceivedMail> mails =
                Await.until("Writing to everybody", PATIENCE, () -> Optional.of(mailsAbout(ReferenceNotice.REFERENCE))
                        .filter(received -> received.keySet().containsAll(languages.keySet())));

        assertThat(mails).hasSize(owing.size());
        for (Map.Entry<String, ReceivedMail> mail : mails.entrySet()) {
            boolean spanish = "es".equals(languages.get(mail.getKey()));
            assertThat(mail.getValue().subject().contains("Nota de seguridad")).isEqualTo(spanish);
            assertThat(mail.getValue().attachments()).singleElement().satisfies(letter -> assertThat(
                            new String(letter, StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-"));
            HttpResponse<String> page = new Visitor(mail.getValue()).page();
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Language")).contains(spanish ? "es" : "en");
        }
    }

    @Test
    void customerThatADistributorNamesIsWrittenToAndAnswersWithItsLink() throws Exception {
        try (OutsideConsumer outside = OutsideConsumer.fromTheStart(kafka)) {
            Journey journey = new Journey(api, outside, JourneyTest::print);
            journey.publish("FSN-PASSED-ON-1");
            Visitor distributor = Await.until("Writing to the distributor", PATIENCE, () -> Optional.ofNullable(
                            mailsAbout("FSN-PASSED-ON-1").get("quality@borgofinto.example"))
                    .map(Visitor::new));

            HttpResponse<String> named = distributor.post(
                    "customers",
                    """
                    {"customers": [{"name": "Clinica Immaginaria", "country": "IT", "language": "it",
                      "contact": {"name": "Ada Finta", "email": "quality@clinica-immaginaria.example"}}]}""");

            assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
            String customer =
                    Api.JSON.readTree(named.body()).at("/customers/0/id").asText();
            Visitor visitor = Await.until("Writing to the customer", PATIENCE, () -> Optional.ofNullable(
                            mailsAbout("FSN-PASSED-ON-1").get("quality@clinica-immaginaria.example"))
                    .map(Visitor::new));
            HttpResponse<String> answered = visitor.post(
                    "acknowledgements",
                    """
                    {"answers": [{"question": "EACH_MODE_UNDERSTOOD", "answer": "Yes"}],
                     "signature": {"name": "Ada Finta", "title": "Qualità", "date": "%s", "meaning": "The answers are true"}}"""
                            .formatted(LocalDate.now(ZoneOffset.UTC)));
            assertThat(answered.statusCode()).as(answered.body()).isEqualTo(201);
            String obligation = "/notices/" + journey.noticeId() + "/obligations/" + customer;
            Await.isTrue("Completing what the customer owes", PATIENCE, () -> auditor.get(ACKNOWLEDGEMENT, obligation)
                    .body()
                    .path("status")
                    .asText()
                    .equals("Completed"));
            JsonNode levels = auditor.get(ACKNOWLEDGEMENT, "/notices/" + journey.noticeId() + "/distribution")
                    .expect(200)
                    .body()
                    .path("levels");
            assertThat(levels.at("/1/depth").asInt()).isEqualTo(2);
            assertThat(levels.at("/1/byStatus/Completed").asInt()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void auditTrailIsSoundUntilSomebodyWithTheDatabaseAltersARow(Service service) throws Exception {
        JsonNode before = verifyTrail(service);
        assertThat(before.path("sound").asBoolean()).as(before.toString()).isTrue();
        assertThat(before.path("entries").asLong()).isPositive();

        try (Connection superuser = suite.administered(service).connect();
                Statement statement = superuser.createStatement()) {
            String entry = " where lane = %d and position = 1"
                    .formatted(before.at("/ends/0/lane").asInt());
            statement.execute("update audit_entry set actor = actor || '!'" + entry);
            JsonNode after = verifyTrail(service);
            statement.execute("update audit_entry set actor = rtrim(actor, '!')" + entry);

            assertThat(after.path("sound").asBoolean()).isFalse();
            assertThat(after.at("/faults/0/what").asText()).isEqualTo("altered");
            assertThat(after.at("/faults/0/position").asInt()).isEqualTo(1);
        }
        assertThat(verifyTrail(service).path("sound").asBoolean()).isTrue();
    }

    private static JsonNode verifyTrail(Service service) {
        ObjectNode nothingKept = Api.JSON.createObjectNode();
        nothingKept.putArray("kept");
        return auditor.post(service, "/audit-verifications", nothingKept)
                .expect(200)
                .body();
    }

    /** The first mail to each address about the notice. */
    private static Map<String, ReceivedMail> mailsAbout(String reference) {
        return new MailBox(mails)
                .mails().stream()
                        .map(ReceivedMail::read)
                        .filter(mail -> mail.subject().contains(reference))
                        .collect(Collectors.toMap(ReceivedMail::to, mail -> mail, (first, later) -> first));
    }

    /** Somebody with nothing but the link of a mail. */
    private record Visitor(ReceivedMail mail) {
        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        HttpResponse<String> page() throws Exception {
            return CLIENT.send(
                    HttpRequest.newBuilder(mail.link())
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> post(String what, String json) throws Exception {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(mail.link() + "/" + what))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofString(json))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void claimForSomebodyElsesDeviceIsKeptAndNotApplied() {
        awaitQuiet();

        assertThat(auditor.all(REGISTRY, "/unmatched-claims?notice=" + demo.noticeId()))
                .extracting(claim -> claim.path("serial").asText() + " "
                        + claim.path("reason").asText())
                .containsExactly("M70061 OtherConsignee");
        JsonNode device = auditor.get(REGISTRY, "/devices/status?udiDi=00816270020002&serial=M70061")
                .body();
        assertThat(device.path("notices").findValuesAsText("status")).doesNotContain("Remediated", "InProgress");
    }

    @Test
    void demoIsLoadedOnce() {
        awaitQuiet();
        WholeState before = WholeState.of(demo.noticeId(), auditor, kafka);

        DemoData.Loaded again = new DemoData(api).load();

        awaitQuiet();
        assertThat(again).isEqualTo(demo);
        assertThat(WholeState.of(demo.noticeId(), auditor, kafka)).isEqualTo(before);
    }

    @Test
    void newsThatAServiceMissedArrivesWhenItIsBack() {
        try (OutsideConsumer outside = OutsideConsumer.fromTheStart(kafka)) {
            Journey journey = new Journey(api, outside, JourneyTest::print);
            journey.publish("FSN-JOURNEY-1");
            journey.answer().seenEverywhere(PATIENCE);

            kill(REGISTRY);
            SubmittedAnswer unseenByRegistry = journey.answer();
            suite.start(REGISTRY);
            unseenByRegistry.seenEverywhere(PATIENCE);

            stop(NOTICE);
            SubmittedAnswer unseenByNotice = journey.answer();
            suite.start(NOTICE);
            unseenByNotice.seenEverywhere(PATIENCE);

            SubmittedAnswer lastBeforeStop = journey.answer();
            stop(ACKNOWLEDGEMENT);
            suite.start(ACKNOWLEDGEMENT);
            lastBeforeStop.seenEverywhere(PATIENCE);

            new Agreement(auditor, outside).await(journey.noticeId(), PATIENCE);
        }
    }

    /** The news of the answers is just coming back when the service stops. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void serviceThatStopsInTheMiddleOfItsWorkLosesNothing(Service service) {
        try (OutsideConsumer outside = OutsideConsumer.fromTheStart(kafka)) {
            Journey journey = new Journey(api, outside, JourneyTest::print);
            journey.publish("FSN-STOP-" + service);
            SubmittedAnswer last = journey.answer();
            for (int more = 0; more < 20; more++) {
                last = journey.answer();
            }

            stop(service);
            suite.start(service);

            last.seenEverywhere(PATIENCE);
            new Agreement(auditor, outside).await(journey.noticeId(), PATIENCE);
        }
    }

    @Test
    void revisionAsksAgainForWhatItRaisesAndWithdrawalReleasesEverything() {
        try (OutsideConsumer outside = OutsideConsumer.fromTheStart(kafka)) {
            Journey journey = new Journey(api, outside, JourneyTest::print);
            journey.publish("FSN-REVISED-1");
            journey.answer().seenEverywhere(PATIENCE);
            ReferenceNotice notice = new ReferenceNotice(api);

            notice.revise(journey.noticeId(), content -> ((ObjectNode) content.at("/actions/0")).put("edition", 2));

            Await.isTrue("Asking for the first action again", PATIENCE, () -> done(journey.noticeId())
                    .equals(Map.of("PATCH", 0, "UCS_USER", 2)));
            new Agreement(auditor, outside).await(journey.noticeId(), PATIENCE);

            notice.withdraw(journey.noticeId(), "The end of this test");

            Await.isTrue("Releasing every device", PATIENCE, () -> owing(journey.noticeId())
                    .isEmpty());
            new Agreement(auditor, outside).await(journey.noticeId(), PATIENCE);
        }
    }

    /** How many slots of each action are done, as the progress counts them. */
    private static Map<String, Integer> done(String notice) {
        JsonNode actions =
                auditor.get(NOTICE, "/notices/" + notice + "/progress").body().at("/slots/byAction");
        return StreamSupport.stream(actions.spliterator(), false)
                .collect(
                        Collectors.toMap(action -> action.path("action").asText(), action -> action.at("/byStatus/Done")
                                .asInt()));
    }

    private static List<JsonNode> owing(String notice) {
        return auditor.all(ACKNOWLEDGEMENT, "/obligations?notice=" + notice).stream()
                .filter(obligation -> !obligation.path("status").asText().equals("NotAffected"))
                .toList();
    }

    @Test
    void duplicatesOfEveryEventChangeNothing() {
        awaitQuiet();
        try (AllEvents events = new AllEvents(kafka)) {
            events.awaitQuiet();
            WholeState before = WholeState.of(demo.noticeId(), auditor, kafka);
            long count = events.count();

            int duplicates = events.sendAgain();

            events.awaitQuiet();
            assertThat(duplicates).isGreaterThan(150);
            assertThat(events.count()).as("no service had anything to add").isEqualTo(count + duplicates);
            assertThat(WholeState.of(demo.noticeId(), auditor, kafka)).isEqualTo(before);
            assertThat(events.deadLetterTopics()).isEmpty();
        }
    }

    @Test
    void consumerThatStartsFromNothingRebuildsTheSameState() {
        awaitQuiet();
        try (OutsideConsumer outside = OutsideConsumer.fromTheStart(kafka)) {
            new Agreement(auditor, outside).await(demo.noticeId(), PATIENCE);
        }
    }

    /** Nothing is under way, nor will be: everybody who owes an answer was written to. */
    private static void awaitQuiet() {
        Await.isTrue(
                "Writing to all who owe an answer",
                PATIENCE,
                () -> auditor.all(ACKNOWLEDGEMENT, "/obligations").stream()
                        .filter(obligation ->
                                OWING.contains(obligation.path("status").asText()))
                        .allMatch(obligation -> obligation.hasNonNull("notifiedAt")));
        try (AllEvents events = new AllEvents(kafka)) {
            events.awaitQuiet();
        }
    }

    private static void kill(Service service) {
        ProcessHandle process = suite.service(service).handle();
        process.destroyForcibly();
        awaitEnd(process);
    }

    private static void stop(Service service) {
        ProcessHandle process = suite.service(service).handle();
        process.destroy();
        awaitEnd(process);
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static void print(Hop hop) {
        System.out.printf("%-48s %-14s %s%n", hop.what(), hop.state(), Console.text(hop.delay()));
    }
}
