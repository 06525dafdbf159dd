package org.fieldsafety.registry;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given.Holder;

/** Moves devices and says what has become of them, the way registrars do. */
public final class Relocating {
    private Relocating() {}

    public static List<Map<String, String>> named(String udiDi, String... serials) {
        return Arrays.stream(serials)
                .map(serial -> Map.of("udiDi", udiDi, "serial", serial))
                .toList();
    }

    public static Map<String, Object> moveRequest(Holder to, String on, List<Map<String, String>> devices) {
        return Map.of("devices", devices, "to", Map.of("consigneeId", to.id()), "on", on, "reason", "Relocated");
    }

    public static Response moved(Holder to, String udiDi, String... serials) {
        return posted(Given.REGISTRAR, "/device-moves", moveRequest(to, "2026-11-20", named(udiDi, serials)));
    }

    public static Response disposed(String disposition, String on, String udiDi, String... serials) {
        var request = Map.of(
                "devices", named(udiDi, serials), "disposition", disposition, "on", on, "reason", "Told by phone");
        return posted(Given.REGISTRAR, "/device-dispositions", request);
    }

    public static Response posted(Token token, String path, Map<String, ?> request) {
        return Api.as(token).contentType(ContentType.JSON).body(request).post(path);
    }

    /** All that is known of the device. */
    public static Response device(Token token, String udiDi, String serial) {
        return Api.as(token)
                .queryParam("udiDi", udiDi)
                .queryParam("serial", serial)
                .get("/device");
    }

    public static Response history(Token token, String udiDi, String serial) {
        return Api.as(token)
                .queryParam("udiDi", udiDi)
                .queryParam("serial", serial)
                .get("/device/history");
    }
}
