package org.fieldsafety.acknowledgement.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldsafety.acknowledgement.acknowledgement.Demands.Demand;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.acknowledgement.followup.FollowUpKind;
import org.fieldsafety.acknowledgement.followup.FollowUps;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.Question;
import org.fieldsafety.acknowledgement.obligation.Answer;
import org.fieldsafety.acknowledgement.obligation.Reply;

/** Keeps acknowledgements, with what each supersedes and what somebody has to look into because of it. */
@ApplicationScoped
class KeepingAcknowledgements {
    private static final Reply UNANSWERED = new Reply(null, null, null);

    private final AcknowledgementRepository acknowledgements;
    private final LatestAnswers latest;
    private final FollowUps followUps;

    KeepingAcknowledgements(AcknowledgementRepository acknowledgements, LatestAnswers latest, FollowUps followUps) {
        this.acknowledgements = acknowledgements;
        this.latest = latest;
        this.followUps = followUps;
    }

    /**
     * @param demand what it answers, as it was before this answer
     * @param recorded what it says of each unit
     */
    void keep(Acknowledgement acknowledgement, Demand demand, List<UnitAnswer> recorded) {
        acknowledgement.supersede(latest.answer(acknowledgement, recorded));
        acknowledgements.persist(acknowledgement);
        var cause =
                new FollowUps.Cause(acknowledgement.obligation(), acknowledgement.id(), acknowledgement.submittedAt());
        var given = acknowledgement.content().answersByQuestion();
        given.forEach((question, reply) -> {
            if (reply.answer() == Answer.No) {
                followUps.open(cause, kind(demand.notice(), question), question);
            }
        });
        if (acknowledgement.content().holdsNone() != null) {
            followUps.open(cause, FollowUpKind.HoldsNone, "");
        }
        if (!acknowledgement.unmatched().isEmpty()) {
            followUps.open(cause, FollowUpKind.UnmatchedUnits, "");
        }
        var settled = settled(demand.obligation().answers(), given);
        if (!settled.isEmpty()) {
            followUps.settle(cause, settled);
        }
    }

    private static FollowUpKind kind(KnownNotice notice, String question) {
        return notice.question(question).filter(Question::mustBeYes).isPresent()
                ? FollowUpKind.StatementRefused
                : FollowUpKind.AnsweredNo;
    }

    /** Nothing else can have an open follow-up: it opens with a No, which stays the latest answer until the next. */
    private static List<String> settled(Map<String, Reply> before, Map<String, Reply> given) {
        return given.keySet().stream()
                .filter(question -> Objects.requireNonNull(given.get(question)).answer() == Answer.Yes)
                .filter(question -> before.getOrDefault(question, UNANSWERED).answer() == Answer.No)
                .toList();
    }
}
