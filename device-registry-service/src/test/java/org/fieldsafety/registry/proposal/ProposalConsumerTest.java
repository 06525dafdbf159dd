package org.fieldsafety.registry.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What recipients propose, as acknowledgement-service tells it in its committed example. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ProposalConsumerTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Holder holder;

    @BeforeEach
    void consignee() {
        holder = Given.consignee("ES");
    }

    @Test
    void proposedContactIsAddedForSafetyNoticesAndTold() {
        var id = UUID.randomUUID();

        proposed(id, holder.id(), "lucia@ebro.example.org");

        awaitState(id, "Applied");
        assertThat(emails(holder)).containsExactly("ana@ebro.example.org", "lucia@ebro.example.org");
        assertThat(Neighbours.versionsTold("fsn.consignees.v1", holder.id().toString(), 2))
                .containsExactly(1L, 2L);
    }

    @Test
    void proposalToldAgainAddsNothingAlthoughTheContactWasTakenAway() {
        var id = UUID.randomUUID();
        proposed(id, holder.id(), "lucia@ebro.example.org");
        awaitState(id, "Applied");
        rewritten(holder, List.of());

        proposed(id, holder.id(), "lucia@ebro.example.org");
        proposed(id, holder.id(), "lucia@ebro.example.org");
        var later = UUID.randomUUID();
        proposed(later, holder.id(), "later@ebro.example.org");
        awaitState(later, "Applied");

        await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> emails(holder)
                .equals(List.of("later@ebro.example.org")));
    }

    @Test
    void addressThatGetsSafetyNoticesAlreadyIsNotAddedTwice() {
        var id = UUID.randomUUID();

        proposed(id, holder.id(), "ANA@ebro.example.org");

        awaitState(id, "Applied");
        assertThat(emails(holder)).containsExactly("ana@ebro.example.org");
    }

    @Test
    void contactOfAMergedConsigneeGoesToTheOneThatStays() {
        var merged = Given.consignee("ES");
        Api.as(Given.REGISTRAR)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("into", holder.id(), "reason", "The same laboratory"))
                .post("/consignees/" + merged.id() + "/merge")
                .then()
                .statusCode(200);
        var id = UUID.randomUUID();

        proposed(id, merged.id(), "lucia@ebro.example.org");

        awaitState(id, "Applied");
        assertThat(emails(holder)).contains("lucia@ebro.example.org");
        assertThat(emails(merged)).doesNotContain("lucia@ebro.example.org");
    }

    @Test
    void contactForWhichThereIsNoRoomIsRefusedAndSeen() {
        var fifty = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 50; i++) {
            fifty.add(Map.of("name", "C" + i, "email", "c" + i + "@ebro.example.org", "role", "ShipTo"));
        }
        rewritten(holder, fifty);
        var id = UUID.randomUUID();

        proposed(id, holder.id(), "lucia@ebro.example.org");

        assertThat(awaitState(id, "Refused")).containsEntry("code", "consignee-too-large");
        assertThat(emails(holder)).hasSize(50);
    }

    @Test
    void proposalForAnUnknownConsigneeOrOfNoAddressIsRefused() {
        var unknown = UUID.randomUUID();
        var invalid = UUID.randomUUID();

        proposed(unknown, UUID.randomUUID(), "lucia@ebro.example.org");
        proposed(invalid, holder.id(), "no address");

        assertThat(awaitState(unknown, "Refused")).containsEntry("code", "unknown-consignee");
        var refused = awaitState(invalid, "Refused");
        assertThat(refused).containsEntry("code", "invalid-contact");
        assertThat(refused.get("reason").toString()).doesNotContain("no address");
    }

    @Test
    void consigneesDoNotSeeProposals() {
        Api.as(holder.token()).get("/consignee-proposals").then().statusCode(403);
        Api.as(Token.of(Roles.AUDITOR))
                .queryParam("limit", 1)
                .get("/consignee-proposals")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    private static void proposed(UUID id, UUID consignee, String email) {
        var event = (ObjectNode)
                Neighbours.read(EventSchemas.example("acknowledgement-service", "consignee-proposal.changed"));
        event.put("id", id.toString()).put("consigneeId", consignee.toString());
        ((ObjectNode) event.path("contact")).put("email", email);
        Topics.publish(
                "fsn.consignee-proposals.v1",
                id.toString(),
                "consignee-proposal.changed",
                event.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> awaitState(UUID id, String state) {
        var found = new HashMap<String, Object>();
        await(state).atMost(SOON).until(() -> {
            List<Map<String, Object>> items = Api.as(Given.REGISTRAR)
                    .queryParam("state", state)
                    .queryParam("limit", 100)
                    .get("/consignee-proposals")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
            items.stream().filter(item -> id.toString().equals(item.get("id"))).forEach(found::putAll);
            return !found.isEmpty();
        });
        return found;
    }

    private static void rewritten(Holder holder, List<Map<String, String>> contacts) {
        var request = new HashMap<>(Given.consigneeRequest(holder.customerNumber(), "ES"));
        request.put("contacts", contacts);
        Api.as(Given.REGISTRAR)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(request)
                .put("/consignees/" + holder.id())
                .then()
                .statusCode(200);
    }

    private static List<String> emails(Holder holder) {
        return Api.as(Given.REGISTRAR)
                .get("/consignees/" + holder.id())
                .then()
                .statusCode(200)
                .extract()
                .path("contacts.email");
    }
}
