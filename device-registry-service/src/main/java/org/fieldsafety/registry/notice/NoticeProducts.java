package org.fieldsafety.registry.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.fieldsafety.registry.notice.NoticeEvent.Range;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.fieldsafety.registry.remediation.RemediationStatus;
import org.fieldsafety.registry.remediation.Slot;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the revision in force asks, of which units: the products of notices, as matching reads them. */
@ApplicationScoped
class NoticeProducts {
    /** The first edition was asked for from the beginning, whenever this service has learnt of it. */
    private static final String EDITION =
            """
            insert into notice_action as a (notice_id, code, edition, since, decline_reasons)
            values (:notice, :code, :edition, case when :edition > 1 then cast(:publishedAt as timestamptz) end,
                cast(:declineReasons as text[]))
            on conflict (notice_id, code) do update
                set edition = excluded.edition, decline_reasons = excluded.decline_reasons,
                    since = case when excluded.edition = a.edition then a.since else :publishedAt end
            returning a.since
            """;

    private final Session database;
    private final JsonColumns json;
    private final ListedSerials lists;

    NoticeProducts(Session database, JsonColumns json, ListedSerials lists) {
        this.database = database;
        this.json = json;
        this.lists = lists;
    }

    @Transactional(TxType.MANDATORY)
    void replace(NoticeEvent event) {
        for (var table : List.of("notice_product", "listed_serial")) {
            database.createNativeMutationQuery("delete from " + table + " where notice_id = :id")
                    .setParameter("id", event.id())
                    .executeUpdate();
        }
        var asked = new Asked(event);
        for (var product : event.products()) {
            add(event, product, asked.slotsOf(product));
            for (int nth = 0; nth < product.criteria().size(); nth++) {
                add(event, product, nth);
            }
            if (product.isListed()) {
                lists.putInForce(event, product);
            }
        }
    }

    private void add(NoticeEvent event, NoticeEvent.Product product, List<Slot> slots) {
        database.createNativeMutationQuery(
                        """
                        insert into notice_product (notice_id, udi_di, scope, slots, status)
                        values (:notice, :udiDi, :scope, cast(:slots as jsonb), :status)
                        """)
                .setParameter("notice", event.id())
                .setParameter("udiDi", product.udiDi())
                .setParameter("scope", product.scope())
                .setParameter("slots", json.write(slots))
                .setParameter("status", RemediationStatus.of(slots).name())
                .executeUpdate();
    }

    private void add(NoticeEvent event, NoticeEvent.Product product, int nth) {
        var criterion = product.criteria().get(nth);
        var serials = criterion.serialRanges().stream().map(SerialRange::of).toList();
        var versions = criterion.softwareVersions();
        database.createNativeMutationQuery(
                        """
                        insert into notice_criterion (notice_id, udi_di, nth, listed, lots, serial_from, serial_to,
                            version_from, version_to)
                        values (:notice, :udiDi, :nth, :listed, :lots, :serialFrom, :serialTo, :versionFrom, :versionTo)
                        """)
                .setParameter("notice", event.id())
                .setParameter("udiDi", product.udiDi())
                .setParameter("nth", nth)
                .setParameter("listed", criterion.listed())
                .setParameter("lots", criterion.lots().toArray(String[]::new))
                .setParameter(
                        "serialFrom", serials.stream().map(SerialRange::from).toArray(String[]::new))
                .setParameter("serialTo", serials.stream().map(SerialRange::to).toArray(String[]::new))
                .setParameter("versionFrom", versions.stream().map(Range::from).toArray(String[]::new))
                .setParameter("versionTo", versions.stream().map(Range::to).toArray(String[]::new))
                .executeUpdate();
    }

    private @Nullable Instant since(NoticeEvent event, NoticeEvent.Action action) {
        return database.createNativeQuery(EDITION, Tuple.class)
                .setParameter("notice", event.id())
                .setParameter("code", action.code())
                .setParameter("edition", action.edition())
                .setParameter("declineReasons", array(action.declineReasons()), String[].class)
                .setParameter("publishedAt", event.publishedAt(), Instant.class)
                .getSingleResult()
                .get(0, Instant.class);
    }

    private static String @Nullable [] array(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }

    /** What the notice asks of a unit: every action that is for it, in each mode that both have. */
    private final class Asked {
        private final List<NoticeEvent.Action> actions;
        private final List<@Nullable Instant> since = new ArrayList<>();

        Asked(NoticeEvent event) {
            actions = event.actions();
            actions.forEach(action -> since.add(since(event, action)));
        }

        List<Slot> slotsOf(NoticeEvent.Product product) {
            var slots = new ArrayList<Slot>();
            for (int i = 0; i < actions.size(); i++) {
                var action = actions.get(i);
                if (action.isFor(product)) {
                    var modes = new LinkedHashSet<>(action.modes());
                    modes.retainAll(product.modes());
                    for (var mode : modes) {
                        slots.add(Slot.outstanding(action.code(), mode).ofEdition(action.edition(), since.get(i)));
                    }
                }
            }
            return slots;
        }
    }
}
