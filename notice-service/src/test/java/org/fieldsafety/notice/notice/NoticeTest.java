package org.fieldsafety.notice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fieldsafety.notice.ReferenceNotice.at;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.Signature.Capacity;
import org.fieldsafety.notice.notice.Step.Kind;
import org.fieldsafety.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Notice notice = new Notice(ReferenceNotice.content(), "hash 1", "ana", NOW);

    @Test
    void twoSignaturesOfPeopleWhoDidNotWriteItApproveIt() {
        notice.submit("hash", "ana", NOW);

        sign("bea", Capacity.Quality);
        assertThat(status()).isEqualTo(NoticeStatus.InReview);
        sign("carl", Capacity.Regulatory);

        assertThat(status()).isEqualTo(NoticeStatus.Approved);
    }

    @Test
    void whoEverEditedTheRevisionMayNotSignIt() {
        edit("bea");
        edit("ana");
        notice.submit("hash", "ana", NOW);

        assertThatThrownBy(() -> sign("bea", Capacity.Quality)).isInstanceOf(SigningRefused.class);
        assertThatThrownBy(() -> sign("ana", Capacity.Quality)).isInstanceOf(SigningRefused.class);
        assertThat(notice.newest().signatures()).isEmpty();
    }

    @Test
    void onePersonSignsOnceAndForOneCapacity() {
        notice.submit("hash", "ana", NOW);
        sign("bea", Capacity.Quality);

        assertThatThrownBy(() -> sign("bea", Capacity.Regulatory)).hasMessageContaining("You have signed");
        assertThatThrownBy(() -> sign("carl", Capacity.Quality)).hasMessageContaining("signed for Quality");
        assertThat(status()).isEqualTo(NoticeStatus.InReview);
    }

    @Test
    void anyEditVoidsTheSignatures() {
        approve();

        edit("ana");

        assertThat(status()).isEqualTo(NoticeStatus.Draft);
        assertThat(notice.newest().signatures()).isEmpty();
        assertThat(kinds()).endsWith(Kind.SignedForRegulatory, Kind.SignaturesVoided, Kind.Edited);
    }

    @Test
    void sendingBackKeepsTheCommentAndVoidsTheSignatures() {
        notice.submit("hash", "ana", NOW);
        sign("bea", Capacity.Quality);

        notice.sendBack("The hazard is understated", "carl", NOW);

        assertThat(status()).isEqualTo(NoticeStatus.Draft);
        assertThat(notice.newest().signatures()).isEmpty();
        assertThat(notice.newest().history())
                .contains(new Step(Kind.SentBack, "carl", NOW, "The hazard is understated"));
    }

    @Test
    void draftIsWithItsAuthorsAndCannotBeSentBack() {
        assertThatThrownBy(() -> notice.sendBack("No", "bea", NOW)).isInstanceOf(TransitionNotAllowed.class);
    }

    @Test
    void revisionComesInForceInPlaceOfTheOneBefore() {
        publish();

        var second = notice.revise("hash", "dora", NOW);
        assertThat(notice.published().orElseThrow().number()).isEqualTo(1);
        assertThat(second.content()).isEqualTo(notice.revisions().get(0).content());
        publish();

        assertThat(notice.revisions())
                .extracting(Revision::status)
                .containsExactly(NoticeStatus.Superseded, NoticeStatus.Published);
        assertThat(notice.published().orElseThrow()).isSameAs(second);
    }

    @Test
    void authorOfAnEarlierRevisionMaySignALaterOneThatSheDidNotWrite() {
        publish();
        notice.revise("hash", "dora", NOW);
        notice.submit("hash", "dora", NOW);

        sign("ana", Capacity.Quality);

        assertThat(notice.newest().signatures()).hasSize(1);
    }

    @Test
    void abandonedRevisionStaysReadableAndItsNumberIsNotUsedAgain() {
        publish();
        notice.revise("hash", "ana", NOW);
        notice.abandon("Not needed", "ana", NOW);

        var third = notice.revise("hash", "ana", NOW);

        assertThat(third.number()).isEqualTo(3);
        assertThat(notice.revision(2).orElseThrow().status()).isEqualTo(NoticeStatus.Withdrawn);
        assertThat(notice.published().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void withdrawalGivesUpTheRevisionOnItsWayToo() {
        publish();
        notice.revise("hash", "ana", NOW);

        notice.withdraw("Published by mistake", "bea", NOW);

        assertThat(notice.revisions())
                .extracting(Revision::status)
                .containsExactly(NoticeStatus.Withdrawn, NoticeStatus.Withdrawn);
    }

    @Test
    void noticeWithAnOpenRevisionIsNotClosed() {
        publish();
        notice.revise("hash", "ana", NOW);

        assertThatThrownBy(() -> notice.close(null, "ana", NOW)).hasMessageContaining("publish or abandon it");
    }

    @Test
    void closedNoticeIsRevisedNoMore() {
        publish();
        notice.close(null, "ana", NOW);

        assertThatThrownBy(() -> notice.revise("hash", "ana", NOW)).isInstanceOf(TransitionNotAllowed.class);
    }

    @Test
    void publishedReferenceIsKept() {
        publish();
        notice.revise("hash", "ana", NOW);

        assertThat(refused(content -> content.put("reference", "FSN2023-1339"))).containsExactly("reference-published");
    }

    @Test
    void editionIsKeptOrRaisedByOne() {
        publish();
        notice.revise("hash", "ana", NOW);

        assertThat(refused(content -> at(content, "/actions/0").put("edition", 3)))
                .containsExactly("invalid-edition");
        edit("ana", content -> at(content, "/actions/0").put("edition", 2));
        publish();
        notice.revise("hash", "ana", NOW);
        assertThat(refused(content -> at(content, "/actions/0").put("edition", 1)))
                .containsExactly("invalid-edition");
    }

    @Test
    void anotherKindOfActionNeedsAnotherEdition() {
        publish();
        notice.revise("hash", "ana", NOW);

        assertThat(refused(content -> at(content, "/actions/0").put("kind", "Return")))
                .containsExactly("changed-action");
        edit("ana", content -> at(content, "/actions/0").put("kind", "Return").put("edition", 2));
    }

    @Test
    void actionThatWasDroppedComesBackAsWhatItWas() {
        publish();
        revised(content -> at(content, "/actions/0").put("edition", 2));
        revised(content -> {
            ((ArrayNode) content.get("actions")).remove(0);
            for (var language : List.of("es", "en")) {
                at(content, "/texts/" + language + "/actions").remove("PATCH");
            }
        });
        notice.revise("hash", "ana", NOW);

        assertThat(refused(content -> at(content, "/actions/0").put("edition", 1)))
                .containsExactly("invalid-edition");
        assertThat(refused(
                        content -> at(content, "/actions/0").put("edition", 2).put("kind", "Return")))
                .containsExactly("changed-action");
        edit("ana", content -> at(content, "/actions/0").put("edition", 3).put("kind", "Return"));
    }

    @Test
    void whatIsSignedIsTheHashOfWhatWasSubmitted() {
        notice.submit("hash when submitted", "ana", NOW);

        assertThat(notice.newest().contentHash()).isEqualTo("hash when submitted");
    }

    @Test
    void everyChangeHasAVersionOfItsOwn() {
        publish();

        assertThat(notice.version()).isEqualTo(5);
    }

    private void revised(Consumer<ObjectNode> change) {
        notice.revise("hash", "ana", NOW);
        edit("ana", change);
        publish();
    }

    private void publish() {
        approve();
        notice.publish("ana", NOW);
    }

    private void approve() {
        notice.submit("hash", "ana", NOW);
        sign("bea", Capacity.Quality);
        sign("carl", Capacity.Regulatory);
    }

    private void sign(String signer, Capacity capacity) {
        notice.sign(new Signature(
                capacity, signer, "Any Name", "Approved", notice.newest().contentHash(), NOW));
    }

    private void edit(String author) {
        edit(author, unchanged -> {});
    }

    private void edit(String author, Consumer<ObjectNode> change) {
        NoticeContent content = ReferenceNotice.content(change);
        notice.edit(content, "hash of " + author, author, NOW);
    }

    private List<String> refused(Consumer<ObjectNode> change) {
        return catchThrowableOfType(InvalidInput.class, () -> edit("ana", change)).violations().stream()
                .map(violation -> violation.code())
                .toList();
    }

    private NoticeStatus status() {
        return notice.newest().status();
    }

    private List<Kind> kinds() {
        return notice.newest().history().stream().map(Step::kind).toList();
    }
}
