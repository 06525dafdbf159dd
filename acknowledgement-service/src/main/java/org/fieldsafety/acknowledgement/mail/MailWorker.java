package org.fieldsafety.acknowledgement.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.fieldsafety.platform.work.StepByStep;

/** Sends mails as long as the process runs, and shows as metrics how that goes; it never makes the process unready. */
@ApplicationScoped
class MailWorker {
    private final OutgoingMails mails;
    private final Clock clock;
    private final StepByStep sending;
    private final StepByStep counting;
    private final AtomicLong oldest = new AtomicLong();

    MailWorker(SendingMails sending, OutgoingMails mails, MailConfig config, MeterRegistry metrics, Clock clock) {
        this.mails = mails;
        this.clock = clock;
        this.sending = new StepByStep("sending-mails", sending::sendNext, config.rest());
        var counted = Stream.of(MailStatus.Waiting, MailStatus.Unclear, MailStatus.Refused)
                .map(status -> new Counted(status, new AtomicLong()))
                .toList();
        counted.forEach(each -> Gauge.builder("fieldsafety.mails", each.number, AtomicLong::doubleValue)
                .tag("status", each.status.name())
                .description("Mails in this status")
                .register(metrics));
        Gauge.builder("fieldsafety.mails.oldest.waiting.seconds", oldest, AtomicLong::doubleValue)
                .description("Age of the mail that has been waiting longest; 0 when none waits")
                .register(metrics);
        this.counting = new StepByStep(
                "counting-mails",
                () -> {
                    QuarkusTransaction.requiringNew().run(() -> count(counted));
                    return false;
                },
                Duration.ofSeconds(30));
    }

    /** Says that a mail was queued. */
    void wake() {
        sending.wake();
    }

    void start(@Observes StartupEvent event) {
        sending.start();
        counting.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        sending.stop();
        counting.stop();
    }

    private void count(Iterable<Counted> counted) {
        counted.forEach(each -> each.number.set(mails.count(each.status)));
        oldest.set(mails.oldestWaiting()
                .map(mail -> Duration.between(mail.createdAt(), clock.instant()).toSeconds())
                .orElse(0L));
    }

    private record Counted(MailStatus status, AtomicLong number) {}
}
