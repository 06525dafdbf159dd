package org.fieldsafety.registry.matching;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.work.LongWork;
import org.fieldsafety.registry.matching.ScopePreview.Country;
import org.fieldsafety.registry.matching.ScopePreview.Holder;
import org.fieldsafety.registry.matching.ScopePreview.Product;
import org.hibernate.Session;

/** Counts the devices that the scopes of a notice cover, by the same conditions that will match them. */
@ApplicationScoped
public class PreviewingScope {
    private static final int HOLDERS = 100;

    /** Every count in one pass over the devices. */
    private static final String COUNT =
            """
            select p.udi_di, c.country, d.consignee_id, grouping(p.udi_di, c.country, d.consignee_id) as grouped,
                count(*) as units
            from notice_product p
                join device d on d.udi_di = p.udi_di
                left join consignee c on c.id = d.consignee_id
            where p.notice_id = :notice and %s
            group by grouping sets ((p.udi_di), (c.country), (d.consignee_id))
            order by units desc
            """
                    .formatted(Scope.ANY);

    private static final int BY_PRODUCT = 0b011;
    private static final int BY_COUNTRY = 0b101;
    private static final int BY_CONSIGNEE = 0b110;

    private static final String UNKNOWN =
            """
            select p.udi_di, count(l.serial) as unknown
            from notice_product p
                left join listed_serial l on (l.notice_id, l.udi_di) = (p.notice_id, p.udi_di) and %s
            where p.notice_id = :notice
            group by p.udi_di
            order by p.udi_di
            """
                    .formatted(Scope.UNKNOWN_LISTED);

    private static final String NAMES =
            "select id, customer_number, name, country from consignee where id = any (:ids)";

    private final Session database;
    private final LongWork longWork;

    PreviewingScope(Session database, LongWork longWork) {
        this.database = database;
        this.longWork = longWork;
    }

    /** Of a notice whose products this transaction has written. */
    @Transactional(TxType.MANDATORY)
    public ScopePreview of(UUID notice) {
        longWork.begin();
        var counts = database.createNativeQuery(COUNT, Tuple.class)
                .setParameter("notice", notice)
                .getResultList();
        var units = grouped(counts, BY_PRODUCT).stream()
                .collect(toMap(row -> row.get("udi_di", String.class), PreviewingScope::units));
        var products =
                database.createNativeQuery(UNKNOWN, Tuple.class).setParameter("notice", notice).getResultList().stream()
                        .map(row -> new Product(
                                row.get("udi_di", String.class),
                                units.getOrDefault(row.get("udi_di", String.class), 0L),
                                row.get("unknown", Long.class)))
                        .toList();
        var holders = grouped(counts, BY_CONSIGNEE);
        var held =
                holders.stream().filter(row -> row.get("consignee_id") != null).toList();
        return new ScopePreview(
                products.stream().mapToLong(Product::units).sum(),
                holders.stream()
                        .filter(row -> row.get("consignee_id") == null)
                        .mapToLong(PreviewingScope::units)
                        .sum(),
                products.stream().mapToLong(Product::unknownListed).sum(),
                products,
                grouped(counts, BY_COUNTRY).stream()
                        .filter(row -> row.get("country") != null)
                        .map(row -> new Country(row.get("country", String.class), units(row)))
                        .toList(),
                held.size(),
                named(held.stream().limit(HOLDERS).toList()));
    }

    private List<Holder> named(List<Tuple> held) {
        var ids = held.stream().map(row -> row.get("consignee_id", UUID.class)).toArray(UUID[]::new);
        var names = database.createNativeQuery(NAMES, Tuple.class).setParameter("ids", ids).getResultList().stream()
                .collect(toMap(row -> row.get("id", UUID.class), row -> row));
        return held.stream()
                .map(row -> {
                    var id = row.get("consignee_id", UUID.class);
                    var name = requireNonNull(names.get(id));
                    return new Holder(
                            id,
                            name.get("customer_number", String.class),
                            name.get("name", String.class),
                            name.get("country", String.class),
                            units(row));
                })
                .toList();
    }

    private static List<Tuple> grouped(List<Tuple> counts, int by) {
        return counts.stream()
                .filter(row -> row.get("grouped", Integer.class) == by)
                .toList();
    }

    private static long units(Tuple row) {
        return row.get("units", Long.class);
    }
}
