package org.fieldsafety.registry;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.fieldsafety.platform.testing.AccessTable;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.OpenApiContract;
import org.fieldsafety.platform.testing.UnstorableParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ContractTest {

    @Test
    void apiIsTheOneThatWasPromised() {
        OpenApiContract.assertUnchanged();
    }

    @Test
    void everyRoleMayDoWhatTheAccessTableSaysAndNothingElse() {
        var parties = new AccessParties();

        AccessTable.assertHeld(parties.own, Map.of("other", parties.other));
    }

    @Test
    void parametersThatNoDatabaseCanKeepAreRefusedByName() {
        UnstorableParameters.assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consignee.changed", "affected-device.changed"})
    void exampleThatNeighboursReplayFitsItsSchema(String type) {
        EventSchemas.validate("device-registry-service", type, EventSchemas.example("device-registry-service", type));
    }
}
