package org.fieldsafety.registry.report;

import static java.util.stream.Collectors.joining;
import static org.fieldsafety.registry.Work.FIELD_SERVICE;
import static org.fieldsafety.registry.Work.reported;
import static org.fieldsafety.registry.Work.slot;
import static org.fieldsafety.registry.Work.unit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.junit.jupiter.api.Test;

/** As many units in one request as may be. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class BulkReportTest {
    private static final int MOST = 5_000;

    private final Notice notice = Notice.about(Given.udiDi());

    @Test
    void fiveThousandUnitsAreReportedAtOnceAndNotOneMore() {
        var holder = Given.consignee("ES");
        var rows = IntStream.range(0, MOST)
                .mapToObj(i -> String.join(",", notice.udiDi(), serial(i), "20005715", "", "", holder.customerNumber()))
                .collect(joining("\n"));
        Given.importedCsv(Given.HEADER + rows).then().statusCode(201);
        notice.published(1);
        Neighbours.awaitNotice(notice, serial(MOST - 1));

        reported(FIELD_SERVICE, notice, units(MOST))
                .statusCode(200)
                .body("applied", equalTo(MOST))
                .body("results", hasSize(MOST));
        reported(FIELD_SERVICE, notice, units(MOST)).body("unchanged", equalTo(MOST));

        Neighbours.affectedDevice(notice.key(serial(MOST - 1)), 2);
        reported(FIELD_SERVICE, notice, units(MOST + 1)).statusCode(400);
    }

    private Object[] units(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> unit(
                        notice,
                        serial(i),
                        slot("PATCH", "Dx", "Done", "performedOn", "2026-11-20"),
                        slot("PATCH", "RUO", "Done", "performedOn", "2026-11-20"),
                        slot("UCS_USER", "Dx", "Done", "performedOn", "2026-11-20")))
                .toArray();
    }

    private static String serial(int i) {
        return "NB%05d".formatted(i);
    }
}
