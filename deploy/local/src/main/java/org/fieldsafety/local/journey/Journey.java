package org.fieldsafety.local.journey;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.NOTICE;
import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.demo.ReferenceNotice;
import org.fieldsafety.local.token.Identity;

/**
 * One notice from its draft to answers that are seen everywhere. Whoever it affects among the registered devices
 * takes part; nobody else may answer this notice meanwhile, because the counters are expected to move answer by answer.
 */
public final class Journey {

    private static final List<AffectedUnit> NONE = List.of();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;
    private final ApiUser auditor;
    private final OutsideConsumer outside;
    private final Consumer<Hop> reached;
    private final Deque<AffectedUnit> unanswered = new ArrayDeque<>();
    private final Map<String, Integer> answeredByConsignee = new HashMap<>();

    private String noticeId = "";
    private int answered;

    public Journey(Api api, OutsideConsumer outside, Consumer<Hop> reached) {
        this.api = api;
        this.auditor = api.as(People.AUDITOR);
        this.outside = outside;
        this.reached = reached;
    }

    public String noticeId() {
        return noticeId;
    }

    /** Writes the reference notice under a new reference, brings it to publication and sees it arrive everywhere. */
    public void publish(String reference) {
        ReferenceNotice notice = new ReferenceNotice(api);
        Answer draft = notice.draft(reference);
        noticeId = draft.body().path("id").asText();
        reached.accept(new Hop("notice " + reference + " by an author", "drafted", draft.took()));
        Answer submitted = notice.submit(draft);
        reached.accept(new Hop("notice, by its author", "submitted", submitted.took()));
        Answer approved = notice.approve(submitted);
        reached.accept(new Hop("notice, signed by two other people", "approved", approved.took()));
        Answer published = notice.publish(approved);
        reached.accept(new Hop("notice", "published", published.took()));
        awaitArrival();
    }

    /** One consignee answers that one of its units is safe; returns as soon as the service has accepted that. */
    public SubmittedAnswer answer() {
        AffectedUnit unit = Optional.ofNullable(unanswered.poll())
                .orElseThrow(() -> new Failure("Every affected unit is answered: there is none left for the journey."));
        ApiUser contact = api.as(Identity.consignee(unit.consigneeId(), "Carla Contact"));
        String acknowledgements = "/notices/" + noticeId + "/obligations/" + unit.consigneeId() + "/acknowledgements";
        contact.post(
                        ACKNOWLEDGEMENT,
                        acknowledgements,
                        unit.allDone(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201);
        long accepted = System.nanoTime();
        answered++;
        int own = answeredByConsignee.merge(unit.consigneeId(), 1, Integer::sum);
        return new SubmittedAnswer(
                new SubmittedAnswer.Watchers(auditor, outside), noticeId, unit, answered, own, accepted);
    }

    /** Devices follow chunk by chunk, so that the first ones may be there before the others. */
    private boolean hasCaughtUp() {
        Answer matching = auditor.get(REGISTRY, "/notices/" + noticeId + "/matching");
        return matching.status() == 200 && !matching.body().path("underWay").asBoolean();
    }

    private void awaitArrival() {
        long published = System.nanoTime();
        List<AffectedUnit> affected =
                await("Affected devices in the registry", () -> Optional.of(hasCaughtUp() ? affectedUnits() : NONE)
                        .filter(units -> !units.isEmpty()));
        int count = affected.size();
        reached(count + " affected serial numbers in the registry", "found", published);

        long held = affected.stream().filter(AffectedUnit::hasConsignee).count();
        int owing = await("Obligations for all affected devices", () -> Optional.of(
                                auditor.all(ACKNOWLEDGEMENT, "/obligations?notice=" + noticeId))
                        .filter(obligations -> areComplete(obligations, held)))
                .size();
        reached(owing + " consignees owe an answer for them", "found", published);

        await("The notice's progress over all affected devices", () -> Optional.of(progressTotal())
                .filter(total -> total == count));
        reached(count + " devices in the notice's progress", "counted", published);

        await("All affected devices at the outside consumer", () -> Optional.of(seenOutside())
                .filter(seen -> seen == count));
        reached(count + " states at the outside consumer", "read", published);
        affected.stream().filter(AffectedUnit::canBeAnswered).forEach(unanswered::add);
    }

    private List<AffectedUnit> affectedUnits() {
        return auditor.all(REGISTRY, "/notices/" + noticeId + "/affected-devices").stream()
                .map(AffectedUnit::of)
                .toList();
    }

    private int progressTotal() {
        Answer progress =
                auditor.get(NOTICE, "/notices/" + noticeId + "/progress").expect(200);
        return progress.body().path("devices").path("total").asInt();
    }

    private long seenOutside() {
        return outside.states(OutsideConsumer.AFFECTED_DEVICES).keySet().stream()
                .filter(key -> key.startsWith(noticeId))
                .count();
    }

    private void reached(String what, String state, long since) {
        reached.accept(new Hop(what, state, Duration.ofNanos(System.nanoTime() - since)));
    }

    private static <T> T await(String what, Supplier<Optional<T>> attempt) {
        return Await.until(what, PATIENCE, attempt);
    }

    /** The notice and all affected devices have arrived, which come on two topics. */
    private static boolean areComplete(List<JsonNode> obligations, long units) {
        return obligations.stream().allMatch(obligation -> obligation.hasNonNull("reference"))
                && units
                        == obligations.stream()
                                .mapToInt(obligation ->
                                        obligation.path("units").path("total").asInt())
                                .sum();
    }
}
