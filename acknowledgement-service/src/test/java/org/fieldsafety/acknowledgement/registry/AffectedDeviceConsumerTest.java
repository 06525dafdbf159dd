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
class AffectedDeviceConsumerTest {

    @Test
    void firstAffectedDeviceOpensTheObligationAndFurtherOnesAreCounted() {
        var situation = new Situation();

        situation.unitChanged("A1", 1, "Outstanding");
        situation.unitChanged("A2", 1, "Declined");
        situation.unitChanged("A3", 1, "Unreachable");

        var obligation = situation.awaitObligation(o -> o.getInt("units.total") == 3);
        assertThat(obligation.getString("status")).isEqualTo("Due");
        assertThat(obligation.getInt("units.outstanding")).isOne();
        assertThat(obligation.getInt("units.declined")).isOne();
        assertThat(obligation.getInt("units.unreachable")).isOne();
    }

    @Test
    void duplicatesAndStaleVersionsChangeAndTellNothing() {
        var situation = new Situation();
        situation.unitChanged("A1", 1, "Outstanding");
        situation.unitChanged("A1", 2, "InProgress");
        situation.awaitObligation(o -> o.getInt("units.inProgress") == 1);
        long before = situation.obligation().getLong("version");

        situation.unitChanged("A1", 2, "InProgress");
        situation.unitChanged("A1", 1, "Outstanding");
        situation.unitChanged("A1", 2, "Remediated");
        situation.unitChanged("A1", 3, "Declined");

        var events = situation.obligationEvents(before + 1);
        assertThat(events).hasSize((int) before + 1);
        assertThat(events.get((int) before).at("/units/declined").asInt()).isOne();
    }

    @Test
    void slotsAnsweredWithinTheSameStatusAreNoChangeOfTheObligation() {
        var situation = Situation.withUnits("A1");
        situation.unitChanged("A1", 2, "InProgress");
        situation.awaitObligation(o -> o.getInt("units.inProgress") == 1);
        long before = situation.obligation().getLong("version");

        situation.unitChanged("A1", 3, "InProgress", unit -> unit.putArray("slots"));
        situation.unitChanged("A1", 4, "Remediated");

        assertThat(situation
                        .awaitObligation(o -> o.getInt("units.remediated") == 1)
                        .getLong("version"))
                .isEqualTo(before + 1);
    }

    @Test
    void movedDeviceIsOwedForByItsNewHolder() {
        var situation = Situation.withUnits("A1");
        var buyer = UUID.randomUUID();

        situation.unitChanged("A1", 2, "Outstanding", unit -> unit.put("consigneeId", buyer.toString()));

        assertThat(situation
                        .awaitObligation(buyer, o -> o.getInt("units.total") == 1)
                        .getString("status"))
                .isEqualTo("Due");
        situation.awaitStatus("NotAffected");
    }

    @Test
    void returnedDeviceIsOwedForByNobodyUntilItHasAHolderAgain() {
        var situation = Situation.withUnits("A1");

        situation.unitChanged("A1", 2, "Outstanding", unit -> unit.put("disposition", "Returned")
                .putNull("consigneeId"));
        situation.awaitStatus("NotAffected");

        situation.unitChanged("A1", 3, "Outstanding");
        situation.awaitStatus("Due");
    }

    @Test
    void consigneeWhoseOnlyDeviceIsUnreachableStillOwesAnAnswer() {
        var situation = Situation.withUnits("A1");

        situation.unitChanged("A1", 2, "Unreachable", unit -> unit.put("disposition", "Scrapped"));

        assertThat(situation
                        .awaitObligation(o -> o.getInt("units.unreachable") == 1)
                        .getString("status"))
                .isEqualTo("Due");
    }

    @Test
    void releasedDeviceIsOwedForByNobody() {
        var situation = Situation.withUnits("A1");

        situation.unitChanged("A1", 2, "Outstanding", unit -> unit.put("released", true));

        assertThat(situation.awaitStatus("NotAffected").getInt("units.total")).isZero();
    }

    @Test
    void deviceNobodyKnownHoldsOpensNoObligationUntilItIsKnown() {
        var situation = new Situation();

        situation.unitChanged("A1", 1, "Outstanding", unit -> unit.putNull("consigneeId"));
        situation.unitChanged("A1", 2, "Outstanding");

        assertThat(situation.obligationEvents(1)).hasSize(1);
    }

    @Test
    void unreadableEventDoesNotHoldUpTheNext() {
        var situation = new Situation();

        situation.unitChanged("A1", 1, "Sold");
        situation.unitChanged("A1", 2, "Outstanding");

        situation.awaitStatus("Due");
    }
}
