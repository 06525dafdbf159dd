package org.fieldsafety.acknowledgement.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ConsigneeConsumerTest {

    @Test
    void newerVersionMovesTheCountryAndStaleOrDoubledOnesChangeAndTellNothing() {
        var situation = Situation.withUnits("NB551077");
        long before = situation.obligation().getLong("version");

        moved(situation, 5, "PT");
        moved(situation, 5, "IT");
        moved(situation, 4, "FR");
        moved(situation, 6, "DE");

        var events = situation.obligationEvents(before + 2);
        assertThat(events).hasSize((int) before + 2);
        assertThat(events.get((int) before).path("country").asText()).isEqualTo("PT");
        assertThat(events.get((int) before + 1).path("country").asText()).isEqualTo("DE");
    }

    @Test
    void anotherNameIsShownButNoChangeOfTheObligation() {
        var situation = Situation.withUnits("NB551077");
        long before = situation.obligation().getLong("version");

        situation.consigneeChanged(2, event -> {
            Situation.withoutQualityContact(event);
            event.put("name", "Laboratorio Sur");
        });

        var after = situation.awaitObligation(
                obligation -> "Laboratorio Sur".equals(obligation.getString("consigneeName")));
        assertThat(after.getLong("version")).isEqualTo(before);
    }

    /** To another country, and still without anybody to write to: nothing but this changes what it owes. */
    private static void moved(Situation situation, long version, String country) {
        situation.consigneeChanged(version, event -> {
            Situation.withoutQualityContact(event);
            event.put("country", country);
        });
    }

    @Test
    void mergedConsigneeOwesNothingAnyMoreOnceItsDevicesHaveFollowed() {
        var situation = Situation.withUnits("NB551077");
        var survivor = UUID.randomUUID();

        situation.consigneeChanged(
                2, event -> event.put("mergedInto", survivor.toString()).put("kind", "KindAddedLater"));
        situation.unitChanged("NB551077", 2, "Outstanding", unit -> unit.put("consigneeId", survivor.toString()));

        situation.awaitStatus("NotAffected");
        situation.awaitObligation(survivor, obligation -> "Due".equals(obligation.getString("status")));
    }
}
