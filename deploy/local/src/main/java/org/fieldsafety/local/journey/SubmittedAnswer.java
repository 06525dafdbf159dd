package org.fieldsafety.local.journey;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.NOTICE;
import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.process.Service;

/**
 * An acknowledgement that was answered 201 and made one unit safe; its news then travels to four places.
 *
 * @param remediated       how many units of the notice are safe once it has arrived
 * @param consigneesOwnPart how many of them are the acknowledging consignee's
 * @param at               instant of the 201, on the clock of {@link System#nanoTime}
 */
public record SubmittedAnswer(
        Watchers watchers, String noticeId, AffectedUnit unit, int remediated, int consigneesOwnPart, long at) {

    private static final String SAFE = "Remediated";
    private static final Duration PAUSE = Duration.ofMillis(2);

    /** Those who look. */
    record Watchers(ApiUser auditor, OutsideConsumer outside) {}

    /**
     * Waits until it is seen in one place, and looks at no other meanwhile: that would take processor time from the
     * services, and so from what is measured.
     *
     * @return time from the 201 until then
     * @throws org.fieldsafety.local.console.Failure naming the place where it was not seen in time
     */
    public Duration seen(Place place, Duration patience) {
        Supplier<Optional<Long>> look =
                switch (place) {
                    case OUTSIDE_CONSUMER -> this::outside;
                    case REGISTRY -> this::inRegistry;
                    case PROGRESS -> this::inProgress;
                    case OBLIGATION -> this::inObligation;
                };
        String what = "Seeing the new status of " + unit.serial() + " " + place;
        return Duration.ofNanos(Await.until(what, patience, PAUSE, look) - at);
    }

    public void seenEverywhere(Duration patience) {
        for (Place place : Place.values()) {
            seen(place, patience);
        }
    }

    private Optional<Long> inRegistry() {
        JsonNode device = get(REGISTRY, "/devices/status?udiDi=" + unit.udiDi() + "&serial=" + unit.serial());
        return now(StreamSupport.stream(device.path("notices").spliterator(), false)
                .filter(notice -> notice.path("noticeId").asText().equals(noticeId))
                .anyMatch(SubmittedAnswer::isSafe));
    }

    private Optional<Long> inProgress() {
        JsonNode progress = get(NOTICE, "/notices/" + noticeId + "/progress");
        return now(progress.path("devices").path("byStatus").path(SAFE).asInt() >= remediated);
    }

    private Optional<Long> inObligation() {
        JsonNode obligation = get(ACKNOWLEDGEMENT, "/notices/" + noticeId + "/obligations/" + unit.consigneeId());
        return now(obligation.path("units").path("remediated").asInt() >= consigneesOwnPart);
    }

    private Optional<Long> outside() {
        return watchers.outside()
                .arrival(OutsideConsumer.AFFECTED_DEVICES, unit.key(noticeId), SubmittedAnswer::isSafe);
    }

    private JsonNode get(Service service, String path) {
        return watchers.auditor().get(service, path).expect(200).body();
    }

    private static boolean isSafe(JsonNode device) {
        return device.path("status").asText().equals(SAFE);
    }

    private static Optional<Long> now(boolean seen) {
        return seen ? Optional.of(System.nanoTime()) : Optional.empty();
    }
}
