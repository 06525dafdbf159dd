package org.fieldsafety.registry.matching;

/** Which devices {@code d} a product {@code p} of a notice is about, in SQL. */
final class Scope {
    /** At least one criterion of which everything that is stated holds. */
    static final String LIMITED =
            """
            exists (
                select from notice_criterion k
                where (k.notice_id, k.udi_di) = (p.notice_id, p.udi_di)
                    and (not k.listed or exists (
                        select from listed_serial l
                        where (l.notice_id, l.udi_di, l.serial) = (p.notice_id, p.udi_di, d.serial)))
                    and (cardinality(k.lots) = 0 or d.lot = any (k.lots))
                    and (cardinality(k.serial_from) = 0 or exists (
                        select from unnest(k.serial_from, k.serial_to) r (low, high)
                        where in_serial_range(d.serial, r.low, r.high)))
                    and (cardinality(k.version_from) = 0 or exists (
                        select from unnest(k.version_from, k.version_to) r (low, high)
                        where in_version_range(d.software_version, r.low, r.high))))
            """;

    /** Any scope. */
    static final String ANY =
            """
            (p.scope = 'All'
                or p.scope = 'Listed' and exists (
                    select from listed_serial l
                    where (l.notice_id, l.udi_di, l.serial) = (p.notice_id, p.udi_di, d.serial))
                or p.scope = 'Limited' and %s)
            """
                    .formatted(LIMITED);

    /**
     * Which listed serial numbers {@code l} of a product {@code p} become devices without a holder: those nobody has told
     * us of, where a list is all that is asked for; else it is not known whether the unit meets the rest.
     */
    static final String UNKNOWN_LISTED =
            """
            (p.scope = 'Listed' or exists (
                    select from notice_criterion k
                    where (k.notice_id, k.udi_di) = (p.notice_id, p.udi_di) and k.listed
                        and cardinality(k.lots) + cardinality(k.serial_from) + cardinality(k.version_from) = 0))
                and not exists (select from device d where (d.udi_di, d.serial) = (l.udi_di, l.serial))
            """;

    private Scope() {}
}
