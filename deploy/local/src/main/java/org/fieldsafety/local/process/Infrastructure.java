package org.fieldsafety.local.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.platform.testing.EmbeddedKafka;
import org.fieldsafety.platform.testing.MailServer;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as processes of its own; a Kafka broker and an SMTP server inside this process. */
final class Infrastructure {

    private final DataDirectory data;
    private final Ports ports;
    private final Console console;
    private final PostgresProcess postgres;

    private volatile @Nullable EmbeddedKafka kafka;
    private volatile @Nullable MailServer mails;

    Infrastructure(DataDirectory data, Ports ports, Console console) {
        this.data = data;
        this.ports = ports;
        this.console = console;
        this.postgres = new PostgresProcess(data, ports.postgres());
    }

    /** All at once. When one fails, the others are waited for, so that it can be stopped. */
    void start() {
        CompletableFuture<Void> broker = CompletableFuture.runAsync(() -> timed("kafka", this::startKafka));
        try {
            timed("smtp", () -> mails = MailServer.start(data.mails(), ports.smtp()));
            timed(Postmaster.NAME, postgres::start);
        } finally {
            Await.result(broker);
        }
    }

    boolean isStarted() {
        return kafka != null || postgres.handle().isPresent();
    }

    CompletableFuture<ProcessHandle> endOfPostgres() {
        return postgres.handle().map(ProcessHandle::onExit).orElseThrow();
    }

    void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (mails != null) {
            mails.close();
        }
        postgres.stop();
    }

    private void timed(String what, Runnable step) {
        long start = System.nanoTime();
        step.run();
        console.reached(what, "ready", Duration.ofNanos(System.nanoTime() - start));
    }

    private void startKafka() {
        try {
            EmbeddedKafka broker = EmbeddedKafka.start(data.kafka(), ports.kafka());
            kafka = broker;
            broker.createTopics();
        } catch (RuntimeException e) {
            throw new Failure("Kafka does not start: see data/logs", e);
        }
    }
}
