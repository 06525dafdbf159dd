package org.fieldsafety.registry.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
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

        Proposals.contact(id, holder.id(), "lucia@ebro.example.org");

        Proposals.awaitState(id, "Applied");
        assertThat(emails(holder)).containsExactly("ana@ebro.example.org", "lucia@ebro.example.org");
        assertThat(Neighbours.versionsTold("fsn.consignees.v1", holder.id().toString(), 2))
                .containsExactly(1L, 2L);
    }

    @Test
    void proposalToldAgainAddsNothingAlthoughTheContactWasTakenAway() {
        var id = UUID.randomUUID();
        Proposals.contact(id, holder.id(), "lucia@ebro.example.org");
        Proposals.awaitState(id, "Applied");
        rewritten(holder, List.of());

        Proposals.contact(id, holder.id(), "lucia@ebro.example.org");
        Proposals.contact(id, holder.id(), "lucia@ebro.example.org");
        var later = UUID.randomUUID();
        Proposals.contact(later, holder.id(), "later@ebro.example.org");
        Proposals.awaitState(later, "Applied");

        await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> emails(holder)
                .equals(List.of("later@ebro.example.org")));
    }

    @Test
    void addressThatGetsSafetyNoticesAlreadyIsNotAddedTwice() {
        var id = UUID.randomUUID();

        Proposals.contact(id, holder.id(), "ANA@ebro.example.org");

        Proposals.awaitState(id, "Applied");
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

        Proposals.contact(id, merged.id(), "lucia@ebro.example.org");

        Proposals.awaitState(id, "Applied");
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

        Proposals.contact(id, holder.id(), "lucia@ebro.example.org");

        assertThat(Proposals.awaitState(id, "Refused")).containsEntry("code", "consignee-too-large");
        assertThat(emails(holder)).hasSize(50);
    }

    @Test
    void proposalForAnUnknownConsigneeOrOfNoAddressIsRefused() {
        var unknown = UUID.randomUUID();
        var invalid = UUID.randomUUID();

        Proposals.contact(unknown, UUID.randomUUID(), "lucia@ebro.example.org");
        Proposals.contact(invalid, holder.id(), "no address");

        assertThat(Proposals.awaitState(unknown, "Refused")).containsEntry("code", "unknown-consignee");
        var refused = Proposals.awaitState(invalid, "Refused");
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
