package org.fieldsafety.notice;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.GeneratedRequests;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class GeneratedInputTest {

    @Test
    void nothingAnybodySendsMakesItFailOrChangesAnythingWhenRefused() {
        var notice = Notices.request();
        Notices.drafted(notice);
        Notices.published();
        GeneratedRequests.assertAnswered(
                Map.of("number", "1", "POST /notices", notice.toString(), "PUT /notices/{id}", notice.toString()),
                UUID.randomUUID(),
                "restricted_resource_access");
    }
}
