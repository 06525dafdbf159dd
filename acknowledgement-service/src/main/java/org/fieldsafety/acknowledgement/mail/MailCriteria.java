package org.fieldsafety.acknowledgement.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** What a list of mails is narrowed by. */
record MailCriteria(
        @Nullable UUID notice,
        @Nullable UUID consignee,
        @Nullable MailKind kind,
        @Nullable MailStatus status,
        @Nullable Place before) {

    /** HQL; only what is asked for. */
    String condition() {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        parameters().keySet().stream()
                .filter(name -> !name.startsWith("before"))
                .forEach(name -> conditions.add("%s = :%s".formatted(name, name)));
        if (before != null) {
            conditions.add("(createdAt, id) < (:beforeAt, :beforeId)");
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        put(parameters, "noticeId", notice);
        put(parameters, "consigneeId", consignee);
        put(parameters, "kind", kind);
        put(parameters, "status", status);
        if (before != null) {
            parameters.put("beforeAt", before.at());
            parameters.put("beforeId", before.id());
        }
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
