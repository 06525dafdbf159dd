package org.fieldsafety.acknowledgement;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.platform.testing.GeneratedRequests;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class GeneratedInputTest {

    @Test
    void nothingAnybodySendsMakesItFailOrChangesAnythingWhenRefused() {
        var situation = Situation.withUnits(ExampleAnswer.SERIAL);
        var correction = "{\"name\": \"Marta Soler\", \"email\": \"marta@hospital.example.org\", \"language\": \"es\"}";
        GeneratedRequests.assertAnswered(
                Map.of(
                        "noticeId",
                        situation.notice.toString(),
                        "consigneeId",
                        situation.consignee.toString(),
                        "udiDi",
                        Situation.UDI_DI,
                        "serial",
                        ExampleAnswer.SERIAL,
                        "POST /notices/{noticeId}/obligations/{consigneeId}/acknowledgements",
                        ExampleAnswer.json(),
                        "POST /links/{token}/acknowledgements",
                        ExampleAnswer.json(),
                        "POST /notices/{noticeId}/obligations/{consigneeId}/contact-corrections",
                        correction,
                        "POST /links/{token}/contact-corrections",
                        correction,
                        "POST /notices/{noticeId}/obligations/{consigneeId}/links",
                        correction),
                situation.consignee,
                // What is done with a personal link is on record, refused or not.
                "link_use");
    }
}
