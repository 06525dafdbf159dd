package org.fieldsafety.notice;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.fieldsafety.platform.testing.AccessTable;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.OpenApiContract;
import org.fieldsafety.platform.testing.UnstorableParameters;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ContractTest {
    @Inject
    EntityManager database;

    @Test
    void apiIsTheOneThatWasPromised() {
        OpenApiContract.assertUnchanged();
    }

    @Test
    void everyRoleMayDoWhatTheAccessTableSaysAndNothingElse() {
        var parties = new AccessParties(database);

        AccessTable.assertHeld(parties.own, parties.others);
    }

    @Test
    void parametersThatNoDatabaseCanKeepAreRefusedByName() {
        UnstorableParameters.assertRefused();
    }
}
