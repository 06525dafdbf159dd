package org.fieldsafety.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Neighbours.done;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.fieldsafety.registry.Relocating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class MergeResourceTest {
    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder merged;
    private Holder survivor;

    @BeforeEach
    void registerHolders() {
        merged = Given.consignee("ES");
        survivor = Given.consignee("PT");
    }

    @Test
    void devicesAndWhatNoticesAskOfThemFollow() {
        Given.devices(merged, udiDi, "A1", "A2");
        Given.devices(survivor, udiDi, "A3");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");

        merge(merged, survivor, 1).then().statusCode(200).body("devices", equalTo(2));

        Relocating.device(REGISTRAR, udiDi, "A1")
                .then()
                .body("consigneeId", equalTo(survivor.id().toString()));
        var moved = Neighbours.affectedDevice(notice.key("A2"), 2);
        assertThat(moved.path("consigneeId").asText()).isEqualTo(survivor.id().toString());
        assertThat(moved.path("country").asText()).isEqualTo("PT");
        Relocating.history(REGISTRAR, udiDi, "A1")
                .then()
                .body("items.find { it.kind == 'Merged' }.change.reason", equalTo("Registered twice"))
                .body(
                        "items.find { it.kind == 'Merged' }.change.before.consigneeId",
                        equalTo(merged.id().toString()));
    }

    @Test
    void whatWasAnsweredAsTheMergedOneCountsForDevicesOfTheSurvivor() {
        var earlier = Given.consignee("ES");
        Given.devices(survivor, udiDi, "A1", "A2");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A2");
        Submission.of(notice, merged, "2026-11-20T09:00:00Z").submitted("A1", done("PATCH", "Dx"));
        Submission.of(notice, earlier, "2026-11-20T09:00:00Z").submitted("A2", done("PATCH", "Dx"));
        await().atMost(Duration.ofSeconds(20)).until(() -> openClaims().size() == 2);

        merge(earlier, merged, 1).then().statusCode(200);
        assertThat(openClaims()).hasSize(2);
        merge(merged, survivor, versionOf(merged)).then().statusCode(200).body("devices", equalTo(0));

        for (var serial : List.of("A1", "A2")) {
            assertThat(Neighbours.affectedDevice(notice.key(serial), 2)
                            .at("/slots/0/status")
                            .asText())
                    .isEqualTo("Done");
        }
        assertThat(openClaims()).isEmpty();
    }

    @Test
    void mergedOneKeepsItsRecordAndSaysWhereItWent() {
        merge(merged, survivor, 1).then().statusCode(200);

        Api.as(REGISTRAR)
                .get("/consignees/" + merged.id())
                .then()
                .body("mergedInto", equalTo(survivor.id().toString()))
                .body("customerNumber", equalTo(merged.customerNumber()))
                .body("version", equalTo(2));
        Api.as(REGISTRAR)
                .queryParam("search", merged.customerNumber())
                .get("/consignees")
                .then()
                .body("items", empty());
        Api.as(REGISTRAR)
                .queryParam("search", merged.customerNumber())
                .queryParam("merged", true)
                .get("/consignees")
                .then()
                .body("items.id", contains(merged.id().toString()));
        var told = Topics.read(
                "fsn.consignees.v1",
                event -> merged.id().toString().equals(event.key())
                        && Neighbours.read(event.value()).has("mergedInto"));
        EventSchemas.validate(
                "device-registry-service", "consignee.changed", told.get(0).value());
    }

    @Test
    void itsCustomerNumberLeadsToTheOneThatStays() {
        var last = Given.consignee("FR");
        merge(merged, survivor, 1).then().statusCode(200);
        merge(survivor, last, 1).then().statusCode(200);

        Given.devices(merged, udiDi, "A1");

        Relocating.device(REGISTRAR, udiDi, "A1")
                .then()
                .body("consigneeId", equalTo(last.id().toString()));
        Api.as(REGISTRAR)
                .get("/consignees/" + merged.id())
                .then()
                .body("mergedInto", equalTo(last.id().toString()));
    }

    @Test
    void mergedOneIsNotChangedMergedOrMovedToAgain() {
        Given.devices(survivor, udiDi, "A1");
        merge(merged, survivor, 1).then().statusCode(200);

        merge(merged, survivor, 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:consignee-merged"))
                .body("detail", containsString(survivor.id().toString()));
        merge(survivor, merged, 1).then().statusCode(409);
        Api.as(REGISTRAR)
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Given.consigneeRequest(merged.customerNumber(), "ES"))
                .put("/consignees/" + merged.id())
                .then()
                .statusCode(409);
        Relocating.moved(merged, udiDi, "A1").then().statusCode(400).body("errors.code", hasItem("merged-consignee"));
    }

    @Test
    void sitesAndExternalIdsAreTakenOverWithTheDevicesThere() {
        var word = UUID.randomUUID().toString();
        describe(survivor, "PT", Map.of("sites", List.of(site("LAB", "Genetics"))));
        describe(
                merged,
                "ES",
                Map.of(
                        "sites",
                        List.of(site("LAB", "Haematology")),
                        "externalIds",
                        List.of(Map.of("system", "FINESS", "value", word))));
        Given.devices(merged, udiDi, "A1");
        var move = new HashMap<>(Relocating.moveRequest(merged, "2026-11-20", Relocating.named(udiDi, "A1")));
        move.put("to", Map.of("consigneeId", merged.id(), "site", "LAB"));
        Relocating.posted(REGISTRAR, "/device-moves", move).then().body("changed", equalTo(1));

        merge(merged, survivor, 2).then().statusCode(200).body("siteCodes.LAB", equalTo("LAB-2"));

        Relocating.device(REGISTRAR, udiDi, "A1").then().body("site", equalTo("LAB-2"));
        Api.as(REGISTRAR)
                .queryParam("externalId", word)
                .get("/consignees")
                .then()
                .body("items.id", contains(survivor.id().toString()));
    }

    @Test
    void mergingNeedsTheVersionAReasonAndARegistrar() {
        merge(merged, survivor, 7).then().statusCode(412);
        merge(merged, merged, 1).then().statusCode(400).body("errors.code", contains("same-consignee"));
        merge(merged, new Holder(UUID.randomUUID(), "none"), 1).then().statusCode(404);
        Relocating.posted(REGISTRAR, path(merged), Map.of("into", survivor.id(), "reason", "x"))
                .then()
                .statusCode(428);
        Relocating.posted(REGISTRAR, path(merged), Map.of("into", survivor.id()))
                .then()
                .statusCode(400);
        Relocating.posted(Token.of(Roles.FIELD_SERVICE), path(merged), Map.of("into", survivor.id(), "reason", "x"))
                .then()
                .statusCode(403);
    }

    static int versionOf(Holder holder) {
        return Api.as(REGISTRAR).get("/consignees/" + holder.id()).path("version");
    }

    private List<?> openClaims() {
        return Api.as(REGISTRAR)
                .queryParam("notice", notice.id())
                .get("/unmatched-claims")
                .path("items");
    }

    private static void describe(Holder holder, String country, Map<String, Object> more) {
        var request = new HashMap<>(Given.consigneeRequest(holder.customerNumber(), country));
        request.putAll(more);
        Api.as(REGISTRAR)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(request)
                .put("/consignees/" + holder.id())
                .then()
                .statusCode(200);
    }

    private static Map<String, String> site(String code, String name) {
        return Map.of("code", code, "name", name);
    }

    static Response merge(Holder merged, Holder into, long version) {
        return Api.as(REGISTRAR)
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("into", into.id(), "reason", "Registered twice"))
                .post(path(merged));
    }

    private static String path(Holder merged) {
        return "/consignees/" + merged.id() + "/merge";
    }
}
