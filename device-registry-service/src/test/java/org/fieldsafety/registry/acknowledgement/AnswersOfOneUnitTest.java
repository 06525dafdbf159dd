package org.fieldsafety.registry.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Relocating;
import org.fieldsafety.registry.Work;
import org.fieldsafety.registry.acknowledgement.RulesOfAnswers.Said;
import org.fieldsafety.registry.report.SlotAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random sequences of all that can be said of units and decided about it, held against the rules in their plainest form. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class AnswersOfOneUnitTest {
    private static final int STEPS = 25;
    private static final List<String[]> SLOTS =
            List.of(new String[] {"PATCH", "Dx"}, new String[] {"PATCH", "RUO"}, new String[] {"UCS_USER", "Dx"});

    @Inject
    ApplyingAcknowledgements applying;

    private final Notice notice = Notice.about(Given.udiDi());
    private final RulesOfAnswers rules = new RulesOfAnswers();
    private final List<String> steps = new ArrayList<>();
    private List<Holder> holders;
    private Random random;

    /** Always the same ones, and one that nobody has tried. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 8), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unitsAreWhatTheRulesSayWhateverHappens(long seed) {
        random = new Random(seed);
        holders = List.of(Given.consignee("ES"), Given.consignee("PT"));
        for (int i = 0; i < 2; i++) {
            Given.devices(holders.get(i), notice.udiDi(), "U" + i);
            rules.moved("U" + i, holders.get(i).id());
        }
        notice.published(1);
        Neighbours.awaitNotice(notice, "U0");
        Neighbours.awaitNotice(notice, "U1");

        for (int i = 0; i < STEPS; i++) {
            step();
            for (var unit : List.of("U0", "U1")) {
                assertThat(slots(unit))
                        .as("%s of seed %d after %s", unit, seed, steps)
                        .isEqualTo(rules.slots(unit, SLOTS));
            }
        }

        for (var unit : List.of("U0", "U1")) {
            long version = affected(unit).getLong("version");
            assertThat(Neighbours.versionsTold("fsn.affected-devices.v1", notice.key(unit), version))
                    .as("%s of seed %d after %s", unit, seed, steps)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, version).boxed().toList());
        }
        rules.said().forEach(said -> assertThat(history(said))
                .isEqualTo(said.slots().size()));
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0, 1 -> answer(null);
            case 2 -> rules.anyAnswer(random).ifPresent(this::answer);
            case 3, 4 -> report();
            case 5 -> move();
            default -> rules.anyClaim(random).ifPresent(this::decide);
        }
    }

    /** A new answer, or a further part of that one, before and after all direct reports; either may come twice. */
    private void answer(Said earlier) {
        var said = earlier != null
                ? earlier
                : rules.says(
                        UUID.randomUUID(),
                        Instant.parse(random.nextBoolean() ? "2026-11-20T09:00:00Z" : "2126-11-20T09:00:00Z")
                                .plusSeconds(random.nextInt(4)),
                        holders.get(random.nextInt(2)).id(),
                        List.of("U0", "U1", "X").get(random.nextInt(3)));
        var slot = SLOTS.get(random.nextInt(3));
        var declined = random.nextBoolean();
        var part = said.slots()
                .computeIfAbsent(
                        String.join("/", slot),
                        none -> new SlotAnswer(
                                slot[0],
                                slot[1],
                                null,
                                declined ? "Declined" : "Done",
                                declined ? "NO_INTERRUPTION" : null,
                                declined ? null : LocalDate.of(2026, 11, 1 + random.nextInt(19))));
        var event = new AcknowledgementEvent(
                said.id(),
                notice.id(),
                said.consignee(),
                said.at(),
                List.of(new AcknowledgementEvent.Unit(notice.udiDi(), said.unit(), List.of(part))));
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            QuarkusTransaction.requiringNew().run(() -> applying.apply(List.of(event)));
        }
        steps.add("answer " + said.id() + " of " + said.unit() + " " + part);
    }

    private void report() {
        var unit = "U" + random.nextInt(2);
        var slot = SLOTS.get(random.nextInt(3));
        var status = List.of("Done", "Declined", "NotApplicable", "Outstanding").get(random.nextInt(4));
        var work = Work.slot(slot[0], slot[1], status);
        var reason = status.equals("Declined") ? "NO_INTERRUPTION" : "As seen on site";
        var day = LocalDate.of(2026, 11, 1 + random.nextInt(19));
        if (status.equals("Done")) {
            work.put("performedOn", day.toString());
        } else {
            work.put("reason", reason);
        }
        var id = Work.reported(Work.FIELD_SERVICE, notice, Work.unit(notice, unit, work))
                .statusCode(200)
                .extract()
                .<String>path("reportId");
        var at = reports(unit).getString("find { it.reportId == '" + id + "' }.reportedAt");
        var said = rules.says(UUID.fromString(id), Instant.parse(at), null, unit);
        said.slots()
                .put(
                        String.join("/", slot),
                        new SlotAnswer(
                                slot[0],
                                slot[1],
                                null,
                                status,
                                status.equals("Done") ? null : reason,
                                status.equals("Done") ? day : null));
        steps.add("report " + id + " of " + unit + " " + work);
    }

    private void move() {
        var unit = "U" + random.nextInt(2);
        var to = holders.get(random.nextInt(2));
        Relocating.moved(to, notice.udiDi(), unit).then().statusCode(200);
        rules.moved(unit, to.id());
        steps.add("move " + unit + " to " + to.id());
    }

    private void decide(Said claim) {
        var how = List.of("assign", "reject", "transfer")
                .get(random.nextInt(claim.unit().equals("X") ? 2 : 3));
        var meant = "U" + random.nextInt(2);
        var request = how.equals("assign")
                ? Map.of("udiDi", notice.udiDi(), "serial", meant, "reason", "As told by phone")
                : Map.of("reason", "As told by phone");
        var id = Api.as(REGISTRAR)
                .queryParam("notice", notice.id())
                .queryParam("limit", 500)
                .get("/unmatched-claims")
                .jsonPath()
                .getString("items.find { it.acknowledgementId == '" + claim.id() + "' }.id");
        var answered = Api.as(REGISTRAR)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/unmatched-claims/" + id + "/" + how)
                .statusCode();
        steps.add(how + " " + claim.id() + " to " + meant + ": " + answered);
        assertThat(answered)
                .as("%s", steps)
                .isEqualTo(
                        switch (how) {
                            case "assign" -> rules.assigned(claim, meant) ? 200 : 409;
                            case "transfer" -> rules.transferred(claim) ? 200 : 409;
                            default -> rules.rejected(claim) ? 200 : 409;
                        });
    }

    private List<String> slots(String unit) {
        return affected(unit).<Map<String, Object>>getList("slots").stream()
                .map(slot -> RulesOfAnswers.told(
                        (String) slot.get("status"),
                        slot.get("status").equals("Declined") ? (String) slot.get("reason") : null,
                        (String) slot.get("performedOn")))
                .toList();
    }

    private JsonPath affected(String unit) {
        var devices = Api.as(REGISTRAR)
                .get("/notices/" + notice.id() + "/affected-devices")
                .jsonPath();
        return devices.setRootPath("items.find { it.serial == '" + unit + "' }");
    }

    /** How many slots of it are in the history of the unit it was said of. */
    private int history(Said said) {
        return reports(said.unit())
                .getList("find { it.reportId == '" + said.id() + "' }.slots")
                .size();
    }

    private JsonPath reports(String unit) {
        return Api.as(REGISTRAR)
                .queryParam("udiDi", notice.udiDi())
                .queryParam("serial", unit)
                .get("/notices/" + notice.id() + "/remediation-reports")
                .jsonPath();
    }
}
