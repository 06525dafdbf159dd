package org.fieldsafety.registry.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fieldsafety.platform.testing.Infrastructure;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The rule of {@link RemediationStatus} is written twice; this keeps the two from differing. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class StatusInSqlTest {
    @Inject
    Session database;

    @Inject
    JsonColumns json;

    @Test
    void databaseDerivesTheSameStatusFromAnySlotsAndDisposition() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var slots : all(3))
                for (var disposition : Disposition.values()) {
                    var derived = database.createNativeQuery(
                                    "select remediation_status(cast(:slots as jsonb), :disposition)", String.class)
                            .setParameter("disposition", disposition.name())
                            .setParameter("slots", json.write(slots))
                            .getSingleResult();

                    assertThat(derived)
                            .as("%s %s", disposition, slots)
                            .isEqualTo(RemediationStatus.of(slots, disposition).name());
                }
        });
    }

    /** Every list of up to so many slots. */
    private static List<List<Slot>> all(int longest) {
        var found = new ArrayList<List<Slot>>();
        found.add(List.of());
        for (int from = 0, length = 1; length <= longest; length++) {
            int to = found.size();
            for (; from < to; from++) {
                for (var status : SlotStatus.values()) {
                    var longer = new ArrayList<>(found.get(from));
                    longer.add(new Slot("PATCH", "Dx", null, null, status, null, null, null, null, null, null));
                    found.add(longer);
                }
            }
        }
        return found;
    }
}
