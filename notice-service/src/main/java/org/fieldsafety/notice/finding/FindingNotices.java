package org.fieldsafety.notice.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsafety.notice.notice.NoticeStatus;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Looks notices up. Staff finds the newest revision of each, or the one in force when asking
 * for those; others the last one published of those that were. */
@ApplicationScoped
class FindingNotices {
    private static final String FIND =
            """
            select notice.id, notice.reference, revision.number, revision.status, revision.titles::text as titles,
                (select array_agg(product ->> 'udiDi' order by place)
                    from jsonb_array_elements(revision.content -> 'products') with ordinality as products (product, place))
                    as products,
                revision.published_at
            from notice
                join notice_revision revision on revision.notice_id = notice.id
                    and revision.number = case when :newest then notice.newest else notice.published end
            where notice.reference > :after
            """;

    private final EntityManager database;
    private final ObjectMapper json;
    private final Caller caller;

    FindingNotices(EntityManager database, ObjectMapper json, Caller caller) {
        this.database = database;
        this.json = json;
        this.caller = caller;
    }

    /** By reference. */
    @SuppressWarnings("unchecked")
    List<NoticeSummary> find(NoticeFilter filter, PageRequest page) {
        requireOwnCountry(filter.country());
        var after = page.after();
        var given = filter.conditions();
        var conditions =
                given.keySet().stream().map(condition -> " and " + condition).collect(Collectors.joining());
        var query = database.createNativeQuery(FIND + conditions + " order by notice.reference", Tuple.class)
                .setParameter("newest", caller.isStaff() && filter.status() != NoticeStatus.Published)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(page.fetch());
        given.values().forEach(parameter -> query.setParameter(parameter.getKey(), parameter.getValue()));
        List<Tuple> found = query.getResultList();
        return found.stream().map(this::summary).toList();
    }

    /** Where the devices of a notice are is nobody else's business. */
    private void requireOwnCountry(@Nullable String country) {
        if (country != null && !caller.isStaff() && !country.equals(caller.country())) {
            throw new InvalidInput(
                    "country", "foreign-country", "Outside the manufacturer you can't ask for " + country);
        }
    }

    private NoticeSummary summary(Tuple row) {
        var products = row.get("products", String[].class);
        return new NoticeSummary(
                row.get("id", UUID.class),
                row.get("reference", String.class),
                row.get("number", Integer.class),
                NoticeStatus.valueOf(row.get("status", String.class)),
                titles(row.get("titles", String.class)),
                products == null ? List.of() : List.of(products),
                row.get("published_at", Instant.class));
    }

    private Map<String, String> titles(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The titles of a notice could not be read", e);
        }
    }
}
