package org.fieldsafety.registry.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Relocating;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the history tells of a device that a notice lets go, and of one that it takes up again. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ReleasedDeviceHistoryTest {
    @Inject
    Session database;

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder holder;

    @BeforeEach
    void register() {
        holder = Given.consignee("ES");
        row("L2");
    }

    @Test
    void everyReleaseAndEveryMatchIsToldWithTheRevisionAndWhy() {
        notice.published(1);
        Neighbours.affectedDevice(notice.key("A1"), 1);
        notice.revision(2).limitedTo(Map.of("lots", List.of("L1"))).revised();
        Neighbours.affectedDevice(notice.key("A1"), 2);
        notice.revision(3).revised();
        Neighbours.affectedDevice(notice.key("A1"), 3);
        notice.withdrawn(4);
        Neighbours.affectedDevice(notice.key("A1"), 4);

        history()
                .body("items.kind", contains("Registered", "Matched", "Released", "Matched", "Released"))
                .body("items[1].revision", equalTo(1))
                .body("items[1].cause", nullValue())
                .body("items[2].revision", equalTo(2))
                .body("items[2].cause", equalTo("OutOfScope"))
                .body("items[3].revision", equalTo(3))
                .body("items[3].cause", nullValue())
                .body("items[4].revision", equalTo(4))
                .body("items[4].cause", equalTo("Withdrawn"))
                .body("items[4].reference", equalTo(notice.reference()));
    }

    @Test
    void deviceThatLeavesAndEntersTheScopeTimeAndAgainIsToldOfEachTime() {
        row("L1");
        notice.revision(1).limitedTo(Map.of("lots", List.of("L1"))).published();
        Neighbours.affectedDevice(notice.key("A1"), 1);

        List.of("L2", "L1", "L3", "L1").forEach(this::row);

        history()
                .body(
                        "items.kind.findAll { it != 'Changed' }",
                        contains("Registered", "Matched", "Released", "Matched", "Released", "Matched"))
                .body("items.findAll { it.kind == 'Released' }.cause", contains("OutOfScope", "OutOfScope"))
                .body("items.findAll { it.kind == 'Matched' }.revision", contains(1, 1, 1));
        assertThat(pastReleases()).isEqualTo(2);
    }

    @Test
    void deviceThatWasMatchedAndReleasedOnceNeedsNoRowOfItsOwn() {
        notice.published(1);
        Neighbours.affectedDevice(notice.key("A1"), 1);
        notice.revision(2).without("UCS_USER").revised();
        Neighbours.affectedDevice(notice.key("A1"), 2);
        notice.withdrawn(3);
        Neighbours.affectedDevice(notice.key("A1"), 3);

        history().body("items.kind", contains("Registered", "Matched", "Released"));
        assertThat(pastReleases()).isZero();
    }

    private ValidatableResponse history() {
        return Relocating.history(REGISTRAR, udiDi, "A1").then().statusCode(200);
    }

    private long pastReleases() {
        return database.createNativeQuery("select count(*) from past_release where notice_id = :notice", Long.class)
                .setParameter("notice", notice.id())
                .getSingleResult();
    }

    private void row(String lot) {
        Given.importedCsv(HEADER + String.join(",", udiDi, "A1", "20005715", lot, "2.0", holder.customerNumber()))
                .then()
                .statusCode(201);
    }
}
