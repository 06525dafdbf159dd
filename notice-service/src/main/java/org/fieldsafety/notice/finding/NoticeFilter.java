package org.fieldsafety.notice.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.fieldsafety.notice.notice.NoticeStatus;
import org.jspecify.annotations.Nullable;

/** Which notices are asked for: those that meet everything given. */
record NoticeFilter(
        @Nullable NoticeStatus status,
        @Nullable String udiDi,
        @Nullable String product,
        @Nullable String country,
        @Nullable String text) {
    private static final String ABOUT_UDI_DI =
            "revision.content -> 'products' @> jsonb_build_array(jsonb_build_object('udiDi', :udiDi))";

    private static final String ABOUT_PRODUCT =
            """
            exists (select from jsonb_array_elements(revision.content -> 'products') product
                where position(lower(:product) in lower(product ->> 'name')) > 0
                    or exists (select from jsonb_array_elements_text(product -> 'catalogueNumbers') number (value)
                        where position(lower(:product) in lower(number.value)) > 0))""";

    private static final String IN_COUNTRY =
            """
            exists (select from progress_count counter
                where counter.notice_id = notice.id and counter.dimension = 'Country' and counter.subject = 'Device'
                    and counter.country = :country and counter.count > 0)""";

    /** In SQL, each with its parameter's name and value. */
    Map<String, Entry<String, Object>> conditions() {
        var conditions = new LinkedHashMap<String, Entry<String, Object>>();
        add(conditions, "revision.status = :status", "status", status == null ? null : status.name());
        add(conditions, ABOUT_UDI_DI, "udiDi", udiDi);
        add(conditions, ABOUT_PRODUCT, "product", product);
        add(conditions, IN_COUNTRY, "country", country);
        add(conditions, "revision.words @@ websearch_to_tsquery('simple', :text)", "text", text);
        return conditions;
    }

    private static void add(
            Map<String, Entry<String, Object>> conditions, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, Map.entry(name, value));
        }
    }
}
