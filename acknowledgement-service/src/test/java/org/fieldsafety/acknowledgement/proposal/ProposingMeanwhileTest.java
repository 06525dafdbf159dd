package org.fieldsafety.acknowledgement.proposal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The register tells of a contact at the very moment it is proposed. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ProposingMeanwhileTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String EMAIL = "lucia@hospital-del-rio.example.org";

    /** Either it is learnt already, or whoever learns it waits for this transaction. */
    private static final String ARRIVED =
            """
            select exists (select from known_consignee where id = :consignee and version = 2)
                or exists (
                    select from pg_stat_activity
                    where wait_event_type = 'Lock' and query like '%insert into known_consignee%')""";

    @Inject
    ProposingContact proposing;

    @Inject
    Session database;

    @Test
    void proposalMadeWhileTheRegisterTellsOfItsContactDoesNotStayOpen() {
        var situation = Situation.withUnits("NB551077");
        var id = new ObligationId(situation.notice, situation.consignee);

        QuarkusTransaction.requiringNew().run(() -> {
            proposing.propose(id, new ContactCorrection(null, "Lucía", EMAIL, null, null), "lucia");
            situation.consigneeChanged(2, event -> ((ArrayNode) event.path("contacts"))
                    .addObject()
                    .put("name", "Lucía")
                    .put("email", EMAIL)
                    .put("role", "Quality"));
            await("the news of the register").atMost(SOON).until(() -> arrived(situation));
        });

        await("the proposal is seen as taken").atMost(SOON).untilAsserted(() -> Api.as(Token.of(Roles.AUDITOR))
                .get(situation.path() + "/contact-corrections")
                .then()
                .body("items.state", contains("Applied")));
    }

    private boolean arrived(Situation situation) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(ARRIVED, Boolean.class)
                .setParameter("consignee", situation.consignee)
                .getSingleResult());
    }
}
