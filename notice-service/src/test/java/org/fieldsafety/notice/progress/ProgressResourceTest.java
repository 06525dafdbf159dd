package org.fieldsafety.notice.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ProgressResourceTest {

    @Inject
    EntityManager database;

    private String notice;

    @BeforeEach
    void publishAndCount() {
        notice = Notices.published();
        count("device_progress", "ES", "Outstanding", 3);
        count("device_progress", "ES", "Remediated", 2);
        count("device_progress", "PT", "Remediated", 4);
        count("device_progress", "PT", "Outstanding", 0);
        count("obligation_progress", "ES", "InProgress", 1);
        count("obligation_progress", "PT", "Completed", 2);
    }

    @Test
    void countersAreAddedUpByStatusAndCountry() {
        read(Notices.ANA)
                .statusCode(200)
                .body("noticeId", is(Notices.id(notice)))
                .body("devices.total", is(9))
                .body("devices.byStatus", is(Map.of("Outstanding", 3, "Remediated", 6)))
                .body("devices.byCountry.country", contains("ES", "PT"))
                .body("devices.byCountry.total", contains(5, 4))
                .body("devices.byCountry[1].byStatus", is(Map.of("Remediated", 4)))
                .body("obligations.total", is(3))
                .body("obligations.byStatus", is(Map.of("InProgress", 1, "Completed", 2)));
    }

    @Test
    void authoritySeesItsOwnCountryOnly() {
        read(Token.of(Roles.AUTHORITY).country("PT"))
                .statusCode(200)
                .body("devices.total", is(4))
                .body("devices.byCountry.country", contains("PT"))
                .body("obligations.byStatus", is(Map.of("Completed", 2)));
        read(Token.of(Roles.AUTHORITY)).body("devices.total", is(0));
    }

    @Test
    void authorityKnowsNoProgressOfAnUnpublishedNotice() {
        notice = Notices.drafted();

        read(Token.of(Roles.AUTHORITY).country("ES")).statusCode(404);
        read(Notices.ANA).statusCode(200).body("devices.total", is(0));
    }

    @Test
    void consigneeReadsNoProgress() {
        read(Token.of(Roles.CONSIGNEE)).statusCode(403);
        read(Token.of(Roles.PARTNER)).statusCode(403);
    }

    private ValidatableResponse read(Token caller) {
        return Api.as(caller).get(notice + "/progress").then();
    }

    private void count(String counters, String country, String status, long count) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "insert into " + counters + " values (:id, :country, :status, :count)")
                .setParameter("id", UUID.fromString(Notices.id(notice)))
                .setParameter("country", country)
                .setParameter("status", status)
                .setParameter("count", count)
                .executeUpdate());
    }
}
