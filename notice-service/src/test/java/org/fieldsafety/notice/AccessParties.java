package org.fieldsafety.notice;

import static org.fieldsafety.notice.notice.Notices.ANA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Party;

/**
 * For the access table: a notice that affects devices of a consignee in Spain and of one in Germany, a notice that affects
 * others only, and one that was never published.
 */
final class AccessParties {
    private final EntityManager database;
    final Party own;
    final Map<String, Party> others;

    AccessParties(EntityManager database) {
        this.database = database;
        var draft = party(Notices.drafted(), "FR", 515_151);
        var elsewhere = party(Notices.published(), "DE", 616_161);
        var notice = Notices.published();
        own = party(notice, "ES", 424_242);
        others = Map.of("other", elsewhere, "authority:other", party(notice, "DE", 737_373), "unpublished", draft);
    }

    /** @param devices a number that is in no other answer by chance */
    private Party party(String notice, String country, int devices) {
        var consignee = UUID.randomUUID();
        var id = UUID.fromString(Notices.id(notice));
        affected(id, consignee, country, devices);
        var authority = "Authority-" + consignee;
        posted(
                notice + "/authority-notifications",
                Map.of(
                        "authority",
                        authority,
                        "country",
                        country,
                        "reportType",
                        "Initial",
                        "sentAt",
                        "2026-11-01T09:00:00Z"));
        var resource =
                posted(notice + "/resources", Map.of("title", "Patch", "url", "https://example.com/" + consignee));
        var read = Notices.read(notice).jsonPath();
        var number = "/notices/{id}/revisions/{number}";
        return Party.of(consignee, country)
                .with("devices", devices)
                .with("authority", authority)
                .with("?text", read.getString("reference"))
                .with("GET /notices?status", read.getString("status"))
                .with("?product", "a")
                .with("?udiDi", "00816270020125")
                .with("/notices/{id}", id)
                .with("/notices/{id}/resources/{resourceId}", resource.getString("id"))
                .with(number, "1");
    }

    private void affected(UUID notice, UUID consignee, String country, int devices) {
        execute(
                "insert into affected_device (notice_id, udi_di, serial, version, status, country, released, consignee_id,"
                        + " changed_on) values (?1, '00816270020125', ?2, 1, 'Outstanding', ?3, false, ?4, current_date)",
                notice,
                UUID.randomUUID().toString(),
                country,
                consignee);
        execute(
                "insert into progress_count values (?1, 'Country', 'Device', '', ?2, 'Outstanding', ?3)",
                notice,
                country,
                devices);
        execute(
                "insert into progress_count values (?1, 'Consignee', 'Device', ?2, ?3, 'Outstanding', ?4)",
                notice,
                consignee.toString(),
                country,
                devices);
        execute(
                "insert into progress_count values (?1, 'Day', 'Device', '2026-01-10', ?2, 'Outstanding', ?3)",
                notice,
                country,
                devices);
        execute("insert into progress_version values (?1, 7, '2026-11-22T12:00:00Z') on conflict do nothing", notice);
    }

    private void execute(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var statement = database.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setParameter(i + 1, values[i]);
            }
            statement.executeUpdate();
        });
    }

    private static JsonPath posted(String path, Object body) {
        return Api.as(ANA)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
