package org.fieldsafety.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Party;
import org.fieldsafety.registry.Neighbours.Notice;

/** Two consignees in two countries that hold a device each, affected by one notice, for the access table. */
final class AccessParties {
    private final Notice notice = Notice.about(Given.udiDi());
    final Party own;
    final Party other;

    AccessParties() {
        notice.published(1);
        own = party("ES");
        other = party("DE");
    }

    private Party party(String country) {
        var serial = "S" + UUID.randomUUID().toString().substring(0, 12);
        var holder = Given.consignee(country);
        Given.devices(holder, notice.udiDi(), serial);
        Neighbours.awaitNotice(notice, serial);
        var udi = "\"udiDi\": \"" + notice.udiDi() + "\", \"serial\": \"" + serial + "\"";
        var row = Given.HEADER + String.join(",", notice.udiDi(), serial, "20005715", "", "", holder.customerNumber());
        var query = "udiDi=" + notice.udiDi() + "&serial=" + serial;
        var partner = Party.of(holder.id(), country).as(Roles.PARTNER);
        var imported = Given.imported(partner, "text/csv", (row + "\n" + serial).getBytes(UTF_8))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Party.of(holder.id(), country)
                .with("serial", serial)
                .with("customerNumber", holder.customerNumber())
                .with("?search", holder.customerNumber())
                .with("?consignee", holder.id())
                .with("?udiDi", notice.udiDi())
                .with("?serial", serial)
                .with("?noticeId", notice.id())
                .with("?notice", notice.id())
                .with("GET /devices/status", query + "\nscan=(01)" + notice.udiDi() + "(21)" + serial)
                .with("GET /public/devices/status", query)
                .with("/consignees/{id}", holder.id())
                .with("/device-imports/{id}", imported)
                .with("/notices/{noticeId}", notice.id())
                .with("POST /udi/parse", "{\"scan\": \"(01)" + notice.udiDi() + "(21)" + serial + "\"}")
                .with("POST /devices/status", "{\"items\": [{" + udi + "}]}")
                .with("POST /device-imports", row)
                .with(
                        "POST /notices/{noticeId}/remediation-reports",
                        "{\"reports\": [{" + udi
                                + ", \"slots\": [{\"action\": \"PATCH\", \"mode\": \"Dx\", \"status\": \"Done\"}]}]}");
    }
}
