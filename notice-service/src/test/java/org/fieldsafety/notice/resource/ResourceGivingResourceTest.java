package org.fieldsafety.notice.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.fieldsafety.notice.file.Files;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ResourceGivingResourceTest {
    private static final UUID HOLDER = UUID.randomUUID();
    private static final Token AUTHORITY = Token.of(Roles.AUTHORITY).country("ES");

    @Inject
    EntityManager database;

    @Test
    void fileIsGivenAsAnAttachmentThatNobodyKeepsACopyOf() {
        var notice = Notices.published();
        var file = Files.pdf(1);
        var resource = Resources.file(notice, "application/pdf", "Guía.pdf", file);

        var given = give(AUTHORITY, resource);

        given.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment;"))
                .header("Content-Disposition", containsString("filename*=UTF-8''Gu%C3%ADa.pdf"))
                .header("Content-Security-Policy", endsWith("sandbox"))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + Resources.sha256(file) + "\"");
        assertThat(given.asByteArray()).isEqualTo(file);
    }

    @Test
    void largeFileComesOutAsItWentIn() {
        var file = new byte[5 * 1024 * 1024 + 7];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) ('a' + i % 25);
        }
        var resource = Resources.file(Notices.published(), "text/csv", "devices.csv", file);

        var given = give(AUTHORITY, resource);

        given.then().statusCode(200).header("Content-Length", String.valueOf(file.length));
        assertThat(given.asByteArray()).isEqualTo(file);
    }

    @Test
    void linkIsGivenAsAWayToIt() {
        var resource = Resources.link(Notices.published(), "https://example.com/patch?key=1");

        give(AUTHORITY, resource)
                .then()
                .statusCode(303)
                .header("Location", "https://example.com/patch?key=1")
                .header("Cache-Control", "no-store");
    }

    @Test
    void nobodyHereFollowsALink() throws IOException {
        try (var elsewhere = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/latest/meta-data";

            give(AUTHORITY, Resources.link(Notices.published(), address))
                    .then()
                    .statusCode(303)
                    .header("Location", address);

            elsewhere.setSoTimeout(1);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void onlyStaffAuthoritiesAndHoldersAreGivenIt() {
        var notice = Notices.published();
        var resource = Resources.link(notice, "https://example.com/patch");
        affected(notice, HOLDER, false);
        var released = UUID.randomUUID();
        affected(notice, released, true);

        for (var role : List.of(Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR)) {
            give(Token.of(role), resource).then().statusCode(303);
        }
        give(AUTHORITY, resource).then().statusCode(303);
        give(Token.of(Roles.CONSIGNEE).consignee(HOLDER), resource).then().statusCode(303);
        give(Token.of(Roles.PARTNER).consignee(UUID.randomUUID(), HOLDER), resource)
                .then()
                .statusCode(303);

        refused(Token.of(Roles.CONSIGNEE).consignee(released), resource);
        refused(Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID()), resource);
        refused(Token.of(Roles.CONSIGNEE), resource);
        refused(Token.of(Roles.PARTNER).consignee(UUID.randomUUID(), released), resource);
    }

    @Test
    void nothingIsGivenOutsideBeforeTheNoticeIsPublished() {
        var notice = Notices.drafted();
        var resource = Resources.link(notice, "https://example.com/patch");
        affected(notice, HOLDER, false);

        refused(AUTHORITY, resource);
        refused(Token.of(Roles.CONSIGNEE).consignee(HOLDER), resource);
        give(Notices.ANA, resource).then().statusCode(303);
        Notices.refused(Api.as(AUTHORITY).get(notice + "/resources"), 404, "notice-not-found");
    }

    @Test
    void withdrawnIsGivenToNobodyButStaysOnRecord() {
        var notice = Notices.published();
        var resource = Resources.link(notice, "https://example.com/patch");
        give(AUTHORITY, resource).then().statusCode(303);

        for (int time = 0; time < 2; time++) {
            Api.as(Notices.ANA)
                    .post(resource + "/withdraw")
                    .then()
                    .statusCode(200)
                    .body("withdrawnBy", is("ana"));
        }

        refused(AUTHORITY, resource);
        refused(Notices.ANA, resource);
        Api.as(AUTHORITY).get(notice + "/resources").then().body("$", hasSize(0));
        Api.as(Notices.ANA).get(notice + "/resources").then().body("withdrawnBy", contains("ana"));
        accesses(Notices.ANA, resource).then().body("items.outcome", contains("Refused", "Refused", "Given"));
    }

    @Test
    void everyAccessIsOnRecord() {
        var notice = Notices.published();
        var resource = Resources.link(notice, "https://example.com/patch");
        affected(notice, HOLDER, false);
        give(Token.of(Roles.CONSIGNEE).subject("clinic").consignee(HOLDER), resource);
        give(AUTHORITY, resource);
        give(Token.of(Roles.PARTNER).subject("nobody"), resource);

        accesses(Token.of(Roles.AUDITOR), resource)
                .then()
                .statusCode(200)
                .body("items.subject", contains("nobody", "authority", "clinic"))
                .body("items.outcome", contains("Refused", "Given", "Given"))
                .body("items[1].country", is("ES"))
                .body("items[1].roles", contains("authority"))
                .body("items[2].consignees", contains(HOLDER.toString()));
        Notices.refused(accesses(Token.of(Roles.REGISTRAR), resource), 403, "forbidden");
        Notices.refused(accesses(AUTHORITY, resource), 403, "forbidden");
    }

    @Test
    void accessesComeInPages() {
        var resource = Resources.link(Notices.published(), "https://example.com/patch");
        for (int i = 0; i < 3; i++) {
            give(Notices.ANA.subject("ana-" + i), resource);
        }

        String next = accesses(Notices.ANA, resource + "/accesses?limit=2")
                .then()
                .body("items.subject", contains("ana-2", "ana-1"))
                .extract()
                .path("next");
        Api.as(Notices.ANA)
                .get(resource + "/accesses?limit=2&cursor=" + next)
                .then()
                .body("items.subject", contains("ana-0"))
                .body("next", nullValue());
        Notices.refused(Api.as(Notices.ANA).get(resource + "/accesses?cursor=eA"), 400, "invalid-cursor");
    }

    @Test
    void recordsOfAccessesCantBeChanged() {
        give(Notices.ANA, Resources.link(Notices.published(), "https://example.com/patch"));

        for (var statement : List.of(
                "update restricted_resource_access set outcome = 'Refused'",
                "delete from restricted_resource_access")) {
            Assertions.assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> database.createNativeQuery(statement).executeUpdate()))
                    .hasMessageContaining("stays on record");
        }
    }

    @Test
    void listTellsThatItIsThereButNotWhere() {
        var notice = Notices.published();
        Resources.link(notice, "https://example.com/secret");
        Resources.file(notice, "text/plain", "readme.txt", "Read me".getBytes());

        Api.as(Token.of(Roles.CONSIGNEE))
                .get(notice + "/resources")
                .then()
                .statusCode(200)
                .body("kind", contains("Link", "File"))
                .body("size", contains(null, 7))
                .body("[1].name", is("readme.txt"))
                .body("[1].addedBy", nullValue())
                .body(not(containsString("secret")));
        Api.as(Notices.ANA).get(notice + "/resources").then().body("addedBy", contains("ana", "ana"));
    }

    @Test
    void resourceOfAnotherNoticeIsNotFound() {
        var resource = Resources.link(Notices.published(), "https://example.com/patch");
        var elsewhere = Notices.published() + resource.substring(resource.indexOf("/resources"));

        refused(Notices.ANA, elsewhere);
        Notices.refused(Api.as(Notices.ANA).post(elsewhere + "/withdraw"), 404, "resource-not-found");
        Notices.refused(accesses(Notices.ANA, elsewhere), 404, "resource-not-found");
    }

    private static Response give(Token caller, String resource) {
        return Api.as(caller).redirects().follow(false).get(resource + "/content");
    }

    private static void refused(Token caller, String resource) {
        Notices.refused(give(caller, resource), 404, "resource-not-found");
    }

    private static Response accesses(Token caller, String resource) {
        return Api.as(caller).get(resource.contains("?") ? resource : resource + "/accesses");
    }

    private void affected(String notice, UUID consignee, boolean released) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        """
                        insert into affected_device
                            (notice_id, udi_di, serial, version, status, country, released, consignee_id, changed_on)
                        values (:notice, '00816270020002', :serial, 1, 'Outstanding', 'ES', :released, :consignee, current_date)""")
                .setParameter("notice", UUID.fromString(Notices.id(notice)))
                .setParameter("serial", UUID.randomUUID().toString())
                .setParameter("released", released)
                .setParameter("consignee", consignee)
                .executeUpdate());
    }
}
