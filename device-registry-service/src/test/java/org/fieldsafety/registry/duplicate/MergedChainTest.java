package org.fieldsafety.registry.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Neighbours.declined;
import static org.fieldsafety.registry.Neighbours.done;
import static org.fieldsafety.registry.duplicate.MergeResourceTest.merge;
import static org.fieldsafety.registry.duplicate.MergeResourceTest.versionOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.fieldsafety.registry.Relocating;
import org.fieldsafety.registry.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three consignees that were one: the first was merged into the second, and that one into the third. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class MergedChainTest {
    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private List<Holder> chain;
    private Holder last;

    @BeforeEach
    void merged() {
        chain = List.of(Given.consignee("ES"), Given.consignee("ES"), Given.consignee("PT"));
        last = chain.get(2);
        Given.devices(chain.get(0), udiDi, "A1");
        Given.devices(last, udiDi, "C1");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");
        Neighbours.awaitNotice(notice, "C1");
        merge(chain.get(0), chain.get(1), 1).then().statusCode(200);
        merge(chain.get(1), last, versionOf(chain.get(1))).then().statusCode(200);
    }

    @Test
    void answersOfAllThreeCountForDevicesOfTheLast() {
        var first = Submission.of(notice, chain.get(0), "2026-11-20T09:00:00Z");
        first.submitted("C1", done("PATCH", "Dx"));
        first.submitted("C1", done("PATCH", "Dx"));
        Submission.of(notice, chain.get(1), "2026-11-21T09:00:00Z").submitted("C1", declined("PATCH", "RUO"));
        Submission.of(notice, last, "2026-11-21T10:00:00Z").submitted("C1", done("UCS_USER", "Dx"));

        assertThat(Neighbours.affectedDevice(notice.key("C1"), 4).path("slots").findValuesAsText("status"))
                .containsExactly("Done", "Declined", "Done");
        // Moved by each of the two merges, and answered by nobody.
        assertThat(Neighbours.affectedDevice(notice.key("A1"), 3)
                        .path("consigneeId")
                        .asText())
                .isEqualTo(last.id().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whoSpeaksForOneOfThemSeesTheDevicesOfTheLast(int nth) {
        var person = chain.get(nth).token();
        Given.status(person, udiDi, "C1").then().statusCode(200).body("serial", equalTo("C1"));
        Api.as(person)
                .contentType("application/json")
                .body(Map.of("items", Relocating.named(udiDi, "A1", "C1")))
                .post("/devices/status")
                .then()
                .statusCode(200)
                .body("items.device.serial", contains("A1", "C1"));
        Relocating.device(person, udiDi, "C1").then().statusCode(200);
        Relocating.history(person, udiDi, "C1").then().statusCode(200);
        Api.as(person)
                .queryParam("udiDi", udiDi)
                .get("/devices")
                .then()
                .statusCode(200)
                .body("items.serial", contains("A1", "C1"));
        Api.as(person)
                .get("/notices/" + notice.id() + "/affected-devices")
                .then()
                .statusCode(200)
                .body("items.serial", contains("A1", "C1"));
        Api.as(person).get("/consignees/" + last.id()).then().statusCode(200);
        Api.as(person)
                .get("/consignees")
                .then()
                .body("items.id", contains(last.id().toString()));
    }

    @Test
    void whoSpeaksForTheLastDoesNotBecomeTheFirst() {
        var other = Given.consignee("FR");

        Given.status(other.token(), udiDi, "C1").then().statusCode(404);
        Api.as(last.token()).get("/consignees/" + chain.get(0).id()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void partnerOfOneOfThemReportsAndImportsForTheLast(int nth) {
        var partner = Token.of(Roles.PARTNER)
                .subject("erp-" + udiDi)
                .consignee(chain.get(nth).id());

        Work.reported(partner, notice, Work.unit(notice, "C1", Work.slot("PATCH", "Dx", "Done")))
                .statusCode(200)
                .body("applied", equalTo(1));
        for (var named : chain) {
            var row = String.join(",", udiDi, "N" + chain.indexOf(named), "20005715", "", "", named.customerNumber());
            Given.imported(partner, "text/csv", (Given.HEADER + row).getBytes(UTF_8))
                    .then()
                    .statusCode(201)
                    .body("created", equalTo(1));
        }
        Relocating.device(REGISTRAR, udiDi, "N0")
                .then()
                .body("consigneeId", equalTo(last.id().toString()));
    }

    @Test
    void everyVersionOfEachIsToldOnceAndTheMergedOnesNameTheLast() {
        // Nothing that was told of it before comes after this.
        Api.as(REGISTRAR)
                .contentType("application/json")
                .header("If-Match", "\"" + versionOf(last) + "\"")
                .body(Given.consigneeRequest(last.customerNumber(), "FR"))
                .put("/consignees/" + last.id())
                .then()
                .statusCode(200);

        for (var one : chain) {
            int version = versionOf(one);
            assertThat(Neighbours.versionsTold("fsn.consignees.v1", one.id().toString(), version))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, version).boxed().toList());
        }
        for (var merged : List.of(chain.get(0), chain.get(1))) {
            Api.as(REGISTRAR)
                    .get("/consignees/" + merged.id())
                    .then()
                    .body("mergedInto", equalTo(last.id().toString()));
        }
    }

    @Test
    void noneOfThemIsMergedIntoAnEarlierOne() {
        for (var earlier : List.of(chain.get(0), chain.get(1))) {
            merge(last, earlier, versionOf(last))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:fieldsafety:problem:consignee-merged"));
            merge(earlier, last, versionOf(earlier)).then().statusCode(409);
        }
        Relocating.moved(chain.get(0), udiDi, "C1")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("merged-consignee"));
    }

    @Test
    void ofMergesAtOnceThatContradictEachOtherOneIsDone() {
        var one = Given.consignee("ES");
        var other = Given.consignee("ES");
        Given.devices(one, udiDi, "O1");
        var tries = IntStream.range(0, 6)
                .mapToObj(nth -> CompletableFuture.supplyAsync(
                        () -> (nth % 2 == 0 ? merge(one, other, 1) : merge(other, one, 1)).statusCode()))
                .toList();

        assertThat(tries).extracting(CompletableFuture::join).satisfies(codes -> {
            assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
            assertThat(codes).filteredOn(code -> code != 200).allMatch(code -> code == 409 || code == 412);
        });
        var merged = Api.as(REGISTRAR).get("/consignees/" + one.id()).path("mergedInto");
        Relocating.device(REGISTRAR, udiDi, "O1")
                .then()
                .body("consigneeId", equalTo((merged == null ? one : other).id().toString()));
    }

    @Test
    void chainOfMergesAtOnceLeavesNobodyBehind() {
        var one = Given.consignee("ES");
        var two = Given.consignee("ES");
        Given.devices(one, udiDi, "P1");
        Given.devices(two, udiDi, "P2");

        var both = List.of(
                CompletableFuture.supplyAsync(() -> merge(one, two, 1).statusCode()),
                CompletableFuture.supplyAsync(() -> merge(two, last, 1).statusCode()));
        both.forEach(CompletableFuture::join);
        // Who came second was told so, and tries again with what is there now.
        if (both.get(0).join() != 200) {
            merge(one, last, versionOf(one)).then().statusCode(200);
        } else if (both.get(1).join() != 200) {
            merge(two, last, versionOf(two)).then().statusCode(200);
        }

        Api.as(last.token())
                .queryParam("udiDi", udiDi)
                .get("/devices")
                .then()
                .body("items.serial", containsInAnyOrder("A1", "C1", "P1", "P2"));
        assertThat(Api.as(REGISTRAR).get("/consignees/" + one.id()).<String>path("mergedInto"))
                .isEqualTo(last.id().toString());
    }
}
