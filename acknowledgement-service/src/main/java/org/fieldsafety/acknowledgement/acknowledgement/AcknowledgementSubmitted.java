package org.fieldsafety.acknowledgement.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.answer.Quantity;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.platform.outbox.OutboundEvent;
import org.jspecify.annotations.Nullable;

/** Data of the event {@code acknowledgement.submitted}. Without names and texts: personal data stays here. */
record AcknowledgementSubmitted(
        UUID id,
        UUID noticeId,
        UUID consigneeId,
        Instant submittedAt,
        String contentHash,
        Signed signature,
        List<ToldAnswer> answers,
        @Nullable Boolean holdsNone,
        @Nullable List<Quantity> quantities,
        List<UnitAnswer> units,
        Part part) {
    // No event over 256 KiB: a slot takes at most about 250 bytes, its unit included.
    private static final int MOST_SLOTS = 500;

    record Signed(@Nullable LocalDate date, String meaning) {}

    record Part(int number, int of) {}

    /**
     * The acknowledgement as events: one, or several of the same id when it answers for very many slots.
     *
     * @param recorded what it says of each unit, editions included
     */
    static List<OutboundEvent> outbound(Acknowledgement acknowledgement, List<UnitAnswer> recorded) {
        var shares = shares(recorded.stream().map(UnitAnswer::impersonal).toList());
        var events = new ArrayList<OutboundEvent>(shares.size());
        for (var share : shares) {
            var part = new Part(events.size() + 1, shares.size());
            events.add(new OutboundEvent(
                    "fsn.acknowledgements.v1",
                    acknowledgement.obligation().toString(),
                    "acknowledgement.submitted",
                    of(acknowledgement, share, part)));
        }
        return events;
    }

    private static AcknowledgementSubmitted of(Acknowledgement acknowledgement, List<UnitAnswer> units, Part part) {
        var content = acknowledgement.content();
        return new AcknowledgementSubmitted(
                acknowledgement.id(),
                acknowledgement.obligation().noticeId(),
                acknowledgement.obligation().consigneeId(),
                acknowledgement.submittedAt(),
                acknowledgement.contentHash(),
                new Signed(content.signature().date(), content.signature().meaning()),
                content.answers().stream().map(ToldAnswer::of).toList(),
                content.holdsNone(),
                content.quantities(),
                units,
                part);
    }

    private static List<List<UnitAnswer>> shares(List<UnitAnswer> units) {
        var shares = new ArrayList<List<UnitAnswer>>();
        var share = new ArrayList<UnitAnswer>();
        int slots = 0;
        for (var unit : units) {
            slots += unit.slots().size();
            if (slots > MOST_SLOTS && !share.isEmpty()) {
                shares.add(share);
                share = new ArrayList<>();
                slots = unit.slots().size();
            }
            share.add(unit);
        }
        shares.add(share);
        return shares;
    }
}
