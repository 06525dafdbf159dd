package org.fieldsafety.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Neighbours.Notice;

/**
 * The state of a notice as notice-service tells it. Starts with one product in two modes and the actions PATCH in both
 * and UCS_USER in Dx; what a test is about is then changed.
 */
public final class Revision {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> event = new LinkedHashMap<>();
    private final Map<String, Object> product = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> actions = new LinkedHashMap<>();
    private final List<Map<String, Object>> products = new ArrayList<>();

    private Revision(Notice notice, long version) {
        event.put("id", notice.id());
        event.put("version", version);
        event.put("reference", notice.reference());
        event.put("revision", version);
        event.put("status", "Published");
        event.put("whatWeDoNotKnow", "yet");
        product.put("udiDi", notice.udiDi());
        product.put("modes", List.of("Dx", "RUO"));
        product.put("scope", notice.scope());
        products.add(product);
    }

    static Revision of(Notice notice, long version) {
        return new Revision(notice, version)
                .action("PATCH", notice.udiDi(), "Dx", "RUO")
                .action("UCS_USER", notice.udiDi(), "Dx", "Service")
                .action("OTHER", "00816270020002", "Dx");
    }

    public Revision action(String code, String udiDi, String... modes) {
        var action = new LinkedHashMap<String, Object>();
        action.put("code", code);
        action.put("products", List.of(udiDi));
        action.put("modes", List.of(modes));
        actions.put(code, action);
        return this;
    }

    public Revision without(String action) {
        actions.remove(action);
        return this;
    }

    public Revision edition(String action, int edition) {
        actions.get(action).put("edition", edition);
        return this;
    }

    public Revision declineReasons(String action, String... codes) {
        actions.get(action).put("declineReasons", List.of(codes));
        return this;
    }

    public Revision at(String publishedAt) {
        event.put("publishedAt", Instant.parse(publishedAt).toString());
        return this;
    }

    public Revision about(String udiDi) {
        product.put("udiDi", udiDi);
        return this;
    }

    public Revision scope(String scope) {
        product.put("scope", scope);
        return this;
    }

    public Revision listDigest(String sha256) {
        product.put("listDigest", sha256);
        return this;
    }

    @SafeVarargs
    public final Revision limitedTo(Map<String, Object>... criteria) {
        product.put("criteria", List.of(criteria));
        return scope("Limited");
    }

    /** Whom to turn to; what the register does not know of a contact is not passed on. */
    public Revision contact(String role, String email) {
        event.put(
                "contacts",
                List.of(Map.of("role", role, "email", email, "countries", List.of("ES"), "internalNote", "secret")));
        return this;
    }

    public void published() {
        tell("notice.published");
    }

    public void revised() {
        tell("notice.revised");
    }

    public void ended(String status) {
        event.put("status", status);
        tell("notice." + status.toLowerCase(Locale.ROOT));
    }

    private void tell(String type) {
        event.put("products", products);
        event.put("actions", actions.values());
        try {
            var id = ((UUID) event.get("id")).toString();
            Topics.publish("fsn.notices.v1", id, type, JSON.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
