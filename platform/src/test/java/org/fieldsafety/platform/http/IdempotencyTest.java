package org.fieldsafety.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.platform.http.HttpConventionsTest.isProblem;
import static org.fieldsafety.platform.http.HttpConventionsTest.probe;
import static org.fieldsafety.platform.http.HttpConventionsTest.registrar;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class IdempotencyTest {

    @Test
    void requestSentAgainGivesItsFirstAnswer() {
        var id = UUID.randomUUID().toString();
        var first = registrar().header("Idempotency-Key", id).body(probe(id)).post("/probes");
        var again = registrar().header("Idempotency-Key", id).body(probe(id)).post("/probes");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith("/probes/" + id);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void keyUsedForAnotherRequestIsRefused() {
        var id = UUID.randomUUID().toString();
        registrar()
                .header("Idempotency-Key", id)
                .body(probe(id))
                .post("/probes")
                .then()
                .statusCode(201);
        isProblem(
                registrar().header("Idempotency-Key", id).body(probe(id + "b")).post("/probes"),
                422,
                "idempotency-key-reused");
    }

    @Test
    void refusedRequestDoesNotUseUpItsKey() {
        var id = UUID.randomUUID().toString();
        registrar().body(probe(id)).post("/probes").then().statusCode(201);
        var key = UUID.randomUUID().toString();
        registrar()
                .header("Idempotency-Key", key)
                .body(probe(id))
                .post("/probes")
                .then()
                .statusCode(500);
        registrar()
                .header("Idempotency-Key", key)
                .body(probe(id + "c"))
                .post("/probes")
                .then()
                .statusCode(201);
    }

    @Test
    void keyOfARunningRequestIsInUse() throws Exception {
        var id = UUID.randomUUID().toString();
        ProbeResource.proceed = new CountDownLatch(1);
        ProbeResource.entered = new CountDownLatch(1);
        try {
            var running = CompletableFuture.supplyAsync(() -> registrar()
                    .header("Idempotency-Key", id)
                    .body(probe(id))
                    .post("/probes")
                    .statusCode());
            ProbeResource.entered.await();
            isProblem(
                    registrar().header("Idempotency-Key", id).body(probe(id)).post("/probes"),
                    409,
                    "idempotency-key-in-use");
            ProbeResource.proceed.countDown();
            assertThat(running.get()).isEqualTo(201);
        } finally {
            ProbeResource.proceed.countDown();
        }
    }
}
