package org.fieldsafety.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnfinishedTransactionsTest {
    private final UnfinishedTransactions transactions = new UnfinishedTransactions();
    private final Thread stopping = new Thread(this::stop);
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    private void stop() {
        try {
            transactions.awaitEnd(new ShutdownEvent());
            stopped.complete(null);
        } catch (InterruptedException e) {
            stopped.completeExceptionally(e);
        }
    }

    @Test
    void stoppingWaitsForEveryTransactionThatRuns() {
        transactions.begun("one");
        transactions.begun("two");
        stopping.start();
        await().until(() -> stopping.getState() == Thread.State.WAITING);

        transactions.ended("one");

        await().until(() -> stopping.getState() == Thread.State.WAITING);
        assertThat(stopped).isNotDone();
        transactions.ended("two");
        await().untilAsserted(() -> assertThat(stopped).isCompleted());
    }

    @Test
    void stoppedServiceBeginsNoTransaction() {
        stop();

        assertThatThrownBy(() -> transactions.begun("late")).hasMessageContaining("is stopping");
    }
}
