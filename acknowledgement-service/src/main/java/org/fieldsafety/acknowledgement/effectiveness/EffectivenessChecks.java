package org.fieldsafety.acknowledgement.effectiveness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** Checks, the drawing of their samples, and what was found in numbers. */
@ApplicationScoped
class EffectivenessChecks implements PanacheRepositoryBase<EffectivenessCheck, UUID> {
    /**
     * In each country the share asked for, rounded up, of those first in the order of SHA-256(seed + consignee id): who
     * knows the seed can draw it again. ZZ stands for a country that is not known.
     */
    private static final String DRAW =
            """
            with candidate as (
                select consignee_id, coalesce(country, 'ZZ') as country
                from obligation
                where notice_id = :notice and status <> 'NotAffected'
                    and (cast(:countries as jsonb) is null or cast(:countries as jsonb) @> to_jsonb(country))
            ), population as (
                insert into effectiveness_population (check_id, country, consignees)
                select :check, country, count(*) from candidate group by country
                returning country, consignees
            ), ordered as (
                select consignee_id, country, row_number() over (
                    partition by country
                    order by sha256(convert_to(:seed || cast(consignee_id as text), 'UTF8'))) as place
                from candidate
            )
            insert into effectiveness_sample (check_id, consignee_id, country)
            select :check, consignee_id, country
            from ordered join population using (country)
            where place <= ceil(consignees * :percent / 100.0)
            """;

    private static final List<String> QUESTIONS = List.of("received", "understood", "followed", "right_depth");

    private static final String EFFECTIVE =
            QUESTIONS.stream().map("s.%s = 'Yes'"::formatted).collect(Collectors.joining(" and "));

    private static final String COUNTS =
            """
            select p.check_id, p.country, p.consignees as population, count(s.check_id) as sampled,
                count(s.recorded_at) as checked, count(*) filter (where %s) as effective,
                coalesce(sum(s.devices), 0) as devices_checked,
                coalesce(sum(s.devices) filter (where %s), 0) as devices_effective,
                %s
            from effectiveness_population p
                left join effectiveness_sample s on (s.check_id, s.country) = (p.check_id, p.country)
            where p.check_id = any (:checks)
            group by p.check_id, p.country, p.consignees
            """
                    .formatted(
                            EFFECTIVE,
                            EFFECTIVE,
                            QUESTIONS.stream()
                                    .flatMap(EffectivenessChecks::tallied)
                                    .collect(Collectors.joining(", ")));

    /** @param countriesJson as a JSON array; null for all */
    void draw(EffectivenessCheck check, @Nullable String countriesJson) {
        persistAndFlush(check);
        getSession()
                .createNativeMutationQuery(DRAW)
                .setParameter("check", check.id())
                .setParameter("notice", check.noticeId())
                .setParameter("countries", countriesJson, String.class)
                .setParameter("seed", check.seed())
                .setParameter("percent", check.percent())
                .executeUpdate();
    }

    EffectivenessCheck require(UUID notice, UUID id) {
        return find("id = ?1 and noticeId = ?2", id, notice)
                .firstResultOptional()
                .orElseThrow(() -> new EffectivenessCheckNotFound(id));
    }

    /** The same, locked until the end of the transaction. */
    EffectivenessCheck lock(UUID notice, UUID id) {
        return find("id = ?1 and noticeId = ?2", id, notice)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new EffectivenessCheckNotFound(id));
    }

    /** The newest first. */
    List<EffectivenessCheck> of(UUID notice, @Nullable Place after, int limit) {
        var order = " order by drawnAt desc, id desc";
        var query = after == null
                ? find("noticeId = ?1" + order, notice)
                : find("noticeId = ?1 and (drawnAt, id) < (?2, ?3)" + order, notice, after.at(), after.id());
        return query.range(0, limit - 1).list();
    }

    /** By check, and by country in the order of their codes. */
    Map<UUID, Map<String, Counts>> counts(Collection<UUID> checks) {
        var counts = new HashMap<UUID, Map<String, Counts>>();
        getSession()
                .createNativeQuery(COUNTS, Tuple.class)
                .setParameter("checks", checks.toArray(UUID[]::new))
                .getResultStream()
                .forEach(row -> counts.computeIfAbsent(row.get("check_id", UUID.class), check -> new TreeMap<>())
                        .put(row.get("country", String.class), Counts.of(row)));
        return counts;
    }

    Map<String, Counts> counts(EffectivenessCheck check) {
        return counts(List.of(check.id())).getOrDefault(check.id(), Map.of());
    }

    private static Stream<String> tallied(String question) {
        return Stream.of(Finding.values()).map(finding -> "count(*) filter (where s.%s = '%s') as %s_%s"
                .formatted(question, finding, question, finding.name().toLowerCase(Locale.ROOT)));
    }
}
