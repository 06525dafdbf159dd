package org.fieldsafety.platform.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * What an operator sees of the outbox: metrics {@code outbox_*}, and a readiness check that says why. Answers are still
 * taken while the broker is away (they are durable here), so the check turns down only when that lasts.
 */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {
    private final OutboxRelay relay;
    private final OutboxTable table;
    private final OutboxConfig config;
    private final Clock clock;

    OutboxHealth(OutboxRelay relay, OutboxTable table, OutboxConfig config, Clock clock) {
        this.relay = relay;
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        TimeGauge.builder("outbox.lag", table, TimeUnit.MILLISECONDS, waiting -> waiting.lag()
                        .toMillis())
                .description("Age of the oldest event not yet sent")
                .register(metrics);
        Gauge.builder("outbox.pending", table, OutboxTable::pending)
                .description("Events not yet sent, counted up to 100,000")
                .register(metrics);
        FunctionCounter.builder("outbox.relayed", relay, OutboxRelay::relayed)
                .description("Events acknowledged by the broker")
                .register(metrics);
        FunctionCounter.builder("outbox.failures", relay, OutboxRelay::failures)
                .description("Batches that could not be sent and were rolled back")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("outbox");
        var failing = relay.failing();
        if (failing == null) {
            return answer.up().build();
        }
        return answer.withData("reason", failing.reason())
                .withData("since", failing.since().toString())
                .withData("failures", failing.times())
                .status(clock.instant().isBefore(failing.since().plus(config.unreadyAfter())))
                .build();
    }
}
