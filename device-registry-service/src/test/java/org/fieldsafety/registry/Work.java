package org.fieldsafety.registry;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Neighbours.Notice;

/** Work on units of a notice, reported as field service and partners do. */
public final class Work {
    public static final Token FIELD_SERVICE = Token.of(Roles.FIELD_SERVICE);

    private Work() {}

    /** One slot; with further fields in pairs of name and value. */
    public static Map<String, Object> slot(String action, String mode, String status, Object... further) {
        var slot = new LinkedHashMap<String, Object>();
        slot.put("action", action);
        slot.put("mode", mode);
        slot.put("status", status);
        for (int i = 0; i < further.length; i += 2) {
            slot.put((String) further[i], further[i + 1]);
        }
        return slot;
    }

    @SafeVarargs
    public static Map<String, Object> unit(Notice notice, String serial, Map<String, Object>... slots) {
        var unit = new LinkedHashMap<String, Object>();
        unit.put("udiDi", notice.udiDi());
        unit.put("serial", serial);
        unit.put("slots", List.of(slots));
        return unit;
    }

    public static ValidatableResponse reported(Token token, Notice notice, Object... units) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reports", List.of(units)))
                .post("/notices/" + notice.id() + "/remediation-reports")
                .then();
    }
}
