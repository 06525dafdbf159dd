package org.fieldsafety.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Neighbours.declined;
import static org.fieldsafety.registry.Neighbours.done;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of slots and their answers when a later revision of their notice comes into force. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RevisedNoticeTest {
    private static final String REVISED_AT = "2026-11-25T08:00:00Z";

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder holder;

    @BeforeEach
    void publish() {
        holder = Given.consignee("ES");
        Given.devices(holder, udiDi, "A1", "A2");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A2");
    }

    @Test
    void workDoneStaysDoneAndARaisedEditionIsAskedForAgain() {
        everythingDone();

        notice.revision(2).edition("UCS_USER", 2).at(REVISED_AT).revised();

        var revised = Neighbours.affectedDevice(notice.key("A1"), 3);
        assertThat(revised.at("/change/kind").asText()).isEqualTo("Revised");
        assertThat(statuses(revised)).containsExactly("Done", "Done", "Outstanding");
        assertThat(revised.path("status").asText()).isEqualTo("InProgress");
        assertThat(revised.at("/slots/2/edition").asInt()).isEqualTo(2);
        assertThat(revised.at("/slots/0/acknowledgementId").isMissingNode()).isFalse();
        assertThat(revised.at("/slots/2/acknowledgementId").isMissingNode()).isTrue();
    }

    @Test
    void answerSubmittedBeforeTheRevisionDoesNotCountForARaisedEdition() {
        notice.revision(2).edition("PATCH", 2).at(REVISED_AT).revised();
        Neighbours.affectedDevice(notice.key("A1"), 2);

        Submission.of(notice, holder, "2026-11-25T07:59:59Z")
                .submitted("A1", done("PATCH", "Dx"), done("UCS_USER", "Dx"));
        Submission.of(notice, holder, REVISED_AT).submitted("A1", done("PATCH", "RUO"));

        assertThat(statuses(Neighbours.affectedDevice(notice.key("A1"), 4)))
                .containsExactly("Outstanding", "Done", "Done");
    }

    @Test
    void answerThatNamesAnOlderEditionDoesNotCountForARaisedOne() {
        notice.revision(2).edition("PATCH", 2).at(REVISED_AT).revised();
        Neighbours.affectedDevice(notice.key("A1"), 2);

        Submission.of(notice, holder, "2026-11-26T09:00:00Z").submitted("A1", edition(1, "Dx"), edition(2, "RUO"));

        assertThat(statuses(Neighbours.affectedDevice(notice.key("A1"), 3)))
                .containsExactly("Outstanding", "Done", "Outstanding");
    }

    @Test
    void answerThatNamesItsEditionCountsThoughItsRevisionWasSkippedHere() {
        notice.revision(3).edition("PATCH", 2).at("2026-12-01T08:00:00Z").revised();
        Neighbours.affectedDevice(notice.key("A1"), 2);

        Submission.of(notice, holder, "2026-11-26T09:00:00Z").submitted("A1", edition(2, "Dx"));

        assertThat(statuses(Neighbours.affectedDevice(notice.key("A1"), 3)))
                .containsExactly("Done", "Outstanding", "Outstanding");
    }

    @Test
    void answerThatComesBeforeTheRevisionItIsAboutIsNotLost() {
        Submission.of(notice, holder, "2026-11-26T09:00:00Z")
                .submitted("A1", done("PATCH", "Dx"), declined("PATCH", "RUO"), done("BACKUP", "Dx"));
        Neighbours.affectedDevice(notice.key("A1"), 2);

        notice.revision(2)
                .edition("PATCH", 2)
                .action("BACKUP", udiDi, "Dx")
                .at(REVISED_AT)
                .revised();

        var revised = Neighbours.affectedDevice(notice.key("A1"), 3);
        assertThat(statuses(revised)).containsExactly("Done", "Declined", "Outstanding", "Done");
        assertThat(revised.at("/slots/0/performedOn").asText()).isEqualTo("2026-11-20");
        assertThat(revised.at("/slots/1/reason").asText()).isEqualTo("NO_INTERRUPTION");
        assertThat(revised.at("/slots/3/reportedAt").asText()).startsWith("2026-11-26T09:00:00");
    }

    @Test
    void actionsComeAndGoAndADeviceOfWhichNothingChangesIsNotToldOf() {
        everythingDone();

        notice.revision(2).action("BACKUP", udiDi, "RUO").without("UCS_USER").revised();
        var revised = Neighbours.affectedDevice(notice.key("A1"), 3);
        var newer = notice.referredTo("NEWER");
        newer.revision(3).action("BACKUP", udiDi, "RUO").without("UCS_USER").revised();

        assertThat(revised.path("slots").findValuesAsText("action")).isEqualTo(List.of("PATCH", "PATCH", "BACKUP"));
        assertThat(statuses(revised)).containsExactly("Done", "Done", "Outstanding");
        Neighbours.awaitNotice(newer, "A1");
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(3);
    }

    @Test
    void workDoneForAnActionThatComesBackIsStillDone() {
        everythingDone();
        notice.revision(2).without("UCS_USER").at(REVISED_AT).revised();
        assertThat(Neighbours.affectedDevice(notice.key("A1"), 3).path("status").asText())
                .isEqualTo("Remediated");

        notice.revision(3).at("2026-12-01T08:00:00Z").revised();

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 4).path("status").asText())
                .isEqualTo("Remediated");
    }

    @Test
    void workAnEarlierHolderHasDoneIsStillDone() {
        everythingDone();
        Given.devices(Given.consignee("PT"), udiDi, "A1");
        Neighbours.affectedDevice(notice.key("A1"), 3);
        notice.revision(2).without("UCS_USER").at(REVISED_AT).revised();
        Neighbours.affectedDevice(notice.key("A1"), 4);

        notice.revision(3).at("2026-12-01T08:00:00Z").revised();

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 5).path("status").asText())
                .isEqualTo("Remediated");
    }

    @Test
    void duplicateAndStaleRevisionsChangeNothing() {
        notice.revision(5).edition("PATCH", 2).at(REVISED_AT).revised();
        Neighbours.affectedDevice(notice.key("A1"), 2);

        notice.revision(4).without("PATCH").revised();
        notice.revision(5).without("PATCH").revised();
        notice.published(1);
        var newer = notice.referredTo("NEWER");
        newer.revision(6).edition("PATCH", 2).at("2026-12-01T08:00:00Z").revised();

        Neighbours.awaitNotice(newer, "A1");
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(2);
        Given.status(REGISTRAR, udiDi, "A1")
                .then()
                .body("notices[0].slots", hasSize(3))
                .body("notices[0].slots[0].since", equalTo(REVISED_AT));
    }

    @Test
    void deviceImportedAfterARevisionIsAskedForItsEdition() {
        notice.revision(2).edition("PATCH", 2).at(REVISED_AT).revised();
        Neighbours.affectedDevice(notice.key("A1"), 2);

        Given.devices(holder, udiDi, "A3");

        var matched = Neighbours.affectedDevice(notice.key("A3"), 1);
        assertThat(matched.at("/slots/0/edition").asInt()).isEqualTo(2);
        assertThat(matched.at("/slots/2").has("edition")).isFalse();
    }

    private void everythingDone() {
        Submission.of(notice, holder, "2026-11-20T09:00:00Z")
                .submitted("A1", done("PATCH", "Dx"), done("PATCH", "RUO"), done("UCS_USER", "Dx"));
        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2).path("status").asText())
                .isEqualTo("Remediated");
    }

    private static Map<String, Object> edition(int edition, String mode) {
        return Map.of("action", "PATCH", "mode", mode, "edition", edition, "answer", "Done");
    }

    private static List<String> statuses(JsonNode affected) {
        return affected.path("slots").findValuesAsText("status");
    }
}
