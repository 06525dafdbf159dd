package org.fieldsafety.notice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final Instant NOW = Instant.now();

    private final Notice notice = draft();

    @Test
    void authorMayNotApprove() {
        notice.submit(NOW);

        assertThatThrownBy(() -> notice.approve(signature("ana"))).isInstanceOf(ApprovalByAuthor.class);
        assertThat(notice.status()).isEqualTo(NoticeStatus.InReview);
    }

    @Test
    void whoOnceEditedItMayNotApproveEither() {
        notice.edit("FSN2023-1338", ReferenceNotice.content(), "bea");
        notice.edit("FSN2023-1338", ReferenceNotice.content(), "ana");
        notice.submit(NOW);

        assertThatThrownBy(() -> notice.approve(signature("bea"))).isInstanceOf(ApprovalByAuthor.class);
    }

    @Test
    void anotherPersonApproves() {
        notice.submit(NOW);

        notice.approve(signature("bea"));

        assertThat(notice.status()).isEqualTo(NoticeStatus.Approved);
        assertThat(notice.approval()).isEqualTo(signature("bea"));
    }

    @Test
    void submittedNoticeCannotBeEdited() {
        notice.submit(NOW);

        assertThatThrownBy(() -> notice.edit("FSN2023-1339", ReferenceNotice.content(), "ana"))
                .isInstanceOf(NoticeNotEditable.class);
        assertThat(notice.reference()).isEqualTo("FSN2023-1338");
    }

    @Test
    void incompleteDraftCannotBeSubmitted() {
        notice.edit("FSN2023-1338", ReferenceNotice.content(request -> request.putObject("texts")), "ana");

        assertThatThrownBy(() -> notice.submit(NOW)).isInstanceOf(InvalidInput.class);
        assertThat(notice.status()).isEqualTo(NoticeStatus.Draft);
    }

    @Test
    void noticeDueYesterdayCannotBePublished() {
        notice.submit(NOW);
        notice.approve(signature("bea"));
        var dayAfterReceiptIsDue =
                notice.content().dueDates().receipt().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

        assertThatThrownBy(() -> notice.publish(dayAfterReceiptIsDue))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("dueDates.receipt");
        assertThat(notice.status()).isEqualTo(NoticeStatus.Approved);
    }

    @Test
    void noticeDueTodayCanStillBePublished() {
        notice.submit(NOW);
        notice.approve(signature("bea"));
        var endOfTheLastDay =
                notice.content().dueDates().receipt().atTime(23, 59, 59).toInstant(ZoneOffset.UTC);

        assertThatCode(() -> notice.publish(endOfTheLastDay)).doesNotThrowAnyException();
    }

    @Property
    void noticeTakesEachStepOnceAndInOrderWhateverIsTried(@ForAll("steps") List<NoticeStatus> tried) {
        var fresh = draft();
        var expected = NoticeStatus.Draft;
        for (var step : tried) {
            boolean next = step.ordinal() == expected.ordinal() + 1;
            if (next) {
                take(fresh, step);
                expected = step;
            } else {
                assertThatThrownBy(() -> take(fresh, step)).isInstanceOf(TransitionNotAllowed.class);
            }
            assertThat(fresh.status()).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<List<NoticeStatus>> steps() {
        return Arbitraries.of(NoticeStatus.InReview, NoticeStatus.Approved, NoticeStatus.Published)
                .list()
                .ofMaxSize(12);
    }

    private static void take(Notice notice, NoticeStatus step) {
        switch (step) {
            case InReview -> notice.submit(NOW);
            case Approved -> notice.approve(signature("bea"));
            case Published -> notice.publish(NOW);
            case Draft -> throw new IllegalArgumentException("Nothing leads back to a draft");
        }
    }

    private static Notice draft() {
        return new Notice("FSN2023-1338", ReferenceNotice.content(), "ana", NOW);
    }

    private static Approval signature(String approver) {
        return new Approval(approver, "Any Name", "Content approved", NOW);
    }
}
