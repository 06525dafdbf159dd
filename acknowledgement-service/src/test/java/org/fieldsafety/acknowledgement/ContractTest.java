package org.fieldsafety.acknowledgement;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.fieldsafety.platform.testing.AccessTable;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.OpenApiContract;
import org.fieldsafety.platform.testing.UnstorableParameters;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ContractTest {

    @Test
    void openApiDocumentIsTheCommittedOne() {
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
}
