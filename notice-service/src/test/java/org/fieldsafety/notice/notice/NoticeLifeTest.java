package org.fieldsafety.notice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.Signature.Capacity;
import org.fieldsafety.platform.problem.InvalidInput;

/** Whatever is tried by whomever, in whatever order: nothing forbidden is reached, and no revision is lost. */
class NoticeLifeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final NoticeContent CONTENT = ReferenceNotice.content();

    private enum Attempt {
        EDIT,
        REVISE,
        SUBMIT,
        SEND_BACK,
        SIGN_QUALITY,
        SIGN_REGULATORY,
        PUBLISH,
        CLOSE,
        WITHDRAW,
        ABANDON
    }

    private record Call(Attempt attempt, String by) {}

    @Property(tries = 2_000)
    void everySequenceOfCallsKeepsTheRules(@ForAll("calls") List<Call> calls) {
        var notice = new Notice(CONTENT, "hash", "ana", NOW);
        var seen = new ArrayList<>(states(notice));
        for (var call : calls) {
            long version = notice.version();
            boolean done = taken(notice, call);

            assertThat(notice.version()).isEqualTo(done ? version + 1 : version);
            var now = states(notice);
            assertThat(now).hasSizeGreaterThanOrEqualTo(seen.size());
            for (int i = 0; i < seen.size(); i++) {
                allowed(seen.get(i), now.get(i));
            }
            consistent(notice);
            seen = new ArrayList<>(now);
        }
    }

    private record State(NoticeStatus status, NoticeContent content, int steps) {}

    private static List<State> states(Notice notice) {
        return notice.revisions().stream()
                .map(revision -> new State(
                        revision.status(),
                        revision.content(),
                        revision.history().size()))
                .toList();
    }

    /** What was published is never changed, what has ended never moves, and what happened is never forgotten. */
    private static void allowed(State before, State after) {
        assertThat(after.steps).isGreaterThanOrEqualTo(before.steps);
        if (before.status != after.status) {
            assertThat(before.status.mayBecome(after.status)
                            || before.status == NoticeStatus.InReview && after.status == NoticeStatus.Draft)
                    .as("%s to %s", before.status, after.status)
                    .isTrue();
        }
        if (!before.status.isOpen()) {
            assertThat(after.content).isSameAs(before.content);
        }
    }

    private static void consistent(Notice notice) {
        var revisions = notice.revisions();
        for (int i = 0; i < revisions.size(); i++) {
            var revision = revisions.get(i);
            assertThat(revision.number()).isEqualTo(i + 1);
            var signers = revision.signatures().stream()
                    .map(Signature::signer)
                    .distinct()
                    .toList();
            assertThat(signers).hasSameSizeAs(revision.signatures());
            if (EnumSet.of(NoticeStatus.Approved, NoticeStatus.Published, NoticeStatus.Superseded, NoticeStatus.Closed)
                    .contains(revision.status())) {
                assertThat(signers).hasSize(2);
                assertThat(revision.signatures()).allSatisfy(signature -> assertThat(signature.contentHash())
                        .isEqualTo(revision.contentHash()));
            }
        }
        assertThat(revisions.stream().filter(r -> r.status() == NoticeStatus.Published))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(revisions.stream().filter(r -> r.status().isOpen())).hasSizeLessThanOrEqualTo(1);
        assertThat(revisions.stream().filter(r -> r.status().isOpen()).allMatch(r -> r == notice.newest()))
                .isTrue();
    }

    private static boolean taken(Notice notice, Call call) {
        var by = call.by;
        try {
            switch (call.attempt) {
                case EDIT -> notice.edit(CONTENT, "hash by " + by, by, NOW);
                case REVISE -> notice.revise("hash by " + by, by, NOW);
                case SUBMIT -> notice.submit("hash by " + by, by, NOW);
                case SEND_BACK -> notice.sendBack("comment", by, NOW);
                case SIGN_QUALITY -> notice.sign(signature(notice, by, Capacity.Quality));
                case SIGN_REGULATORY -> notice.sign(signature(notice, by, Capacity.Regulatory));
                case PUBLISH -> notice.publish(by, NOW);
                case CLOSE -> notice.close("justified", by, NOW);
                case WITHDRAW -> notice.withdraw("reason", by, NOW);
                case ABANDON -> notice.abandon("reason", by, NOW);
            }
            return true;
        } catch (TransitionNotAllowed | SigningRefused | InvalidInput e) {
            return false;
        }
    }

    private static Signature signature(Notice notice, String by, Capacity capacity) {
        return new Signature(capacity, by, by, "Approved", notice.newest().contentHash(), NOW);
    }

    /** Steps that lead on are likelier, so that long lives are tried too. */
    @Provide
    Arbitrary<List<Call>> calls() {
        var attempts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Attempt.class)),
                net.jqwik.api.Tuple.of(
                        3,
                        Arbitraries.of(
                                Attempt.REVISE,
                                Attempt.SUBMIT,
                                Attempt.SIGN_QUALITY,
                                Attempt.SIGN_REGULATORY,
                                Attempt.PUBLISH)));
        return Combinators.combine(attempts, Arbitraries.of("ana", "bea", "carl"))
                .as(Call::new)
                .list()
                .ofMaxSize(60);
    }
}
