package org.fieldsafety.registry.consignee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsafety.platform.problem.InvalidValue;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class ConsigneeRepository implements PanacheRepositoryBase<Consignee, UUID> {
    /** External ids of consignees that were merged into this one are its own. */
    private static final String CLAIM_EXTERNAL_IDS =
            """
            with given as (
                select i ->> 'system' as system, i ->> 'value' as value
                from consignee c cross join jsonb_array_elements(c.external_ids) i
                where c.id = :id
            ), gone as (
                delete from consignee_external_id x
                where x.consignee_id = :id and (x.system, x.value) not in (select system, value from given)
            )
            insert into consignee_external_id as x (system, value, consignee_id)
            select system, value, :id from given order by system, value
            on conflict (system, value) do update set consignee_id = excluded.consignee_id
                where x.consignee_id in (select id from consignee where merged_into = :id)
            """;

    private static final String TAKEN_EXTERNAL_ID =
            """
            select x.system, x.value
            from consignee c
                cross join jsonb_array_elements(c.external_ids) i
                join consignee_external_id x on (x.system, x.value) = (i ->> 'system', i ->> 'value')
            where c.id = :id and x.consignee_id <> :id
            order by x.system, x.value
            limit 1
            """;

    private static final String DEVICES_AT =
            """
            select site, count(*) as devices
            from device
            where consignee_id = :id and site = any (:sites)
            group by site
            """;

    public Consignee required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ConsigneeNotFound(id));
    }

    /**
     * The consignee, or the one that stands for it since they were merged, locked until the transaction ends: nobody
     * else changes or merges it meanwhile.
     */
    public Optional<Consignee> locked(UUID id) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        while (found.isPresent() && found.get().mergedInto() != null) {
            found = findByIdOptional(found.get().mergedInto(), LockModeType.PESSIMISTIC_WRITE);
        }
        return found;
    }

    /** The consignee, or the one that stands for it since they were merged. */
    public Optional<Consignee> current(UUID id) {
        var found = findByIdOptional(id);
        while (found.isPresent() && found.get().mergedInto() != null) {
            found = findByIdOptional(found.get().mergedInto());
        }
        return found;
    }

    /** @throws InvalidValue when another consignee has it */
    void requireNewNumber(String customerNumber) {
        if (count("customerNumber", customerNumber) > 0) {
            throw new InvalidValue(
                    "customer-number-taken", "Another consignee has the customer number " + customerNumber);
        }
    }

    /** Those that were merged into this one. */
    public List<Consignee> mergedInto(UUID id) {
        return list("mergedInto", id);
    }

    /** Those for which somebody speaks who is, or acts for, these: also those they were merged into. */
    public Set<UUID> spokenFor(Set<UUID> own) {
        return Set.copyOf(getSession()
                .createNativeQuery("select spoken_for(:own) as id", Tuple.class)
                .setParameter("own", own.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> row.get("id", UUID.class))
                .toList());
    }

    /** Writes the consignee to the database now, so that its version is the one others will see. */
    void store(Consignee consignee) {
        try {
            persistAndFlush(consignee);
        } catch (ConstraintViolationException e) {
            if ("consignee_customer_number_key".equals(e.getConstraintName())) {
                throw new CustomerNumberTaken(consignee.customerNumber());
            }
            throw e;
        }
        if (consignee.mergedInto() == null) {
            claimExternalIds(consignee.id());
        }
    }

    private void claimExternalIds(UUID id) {
        getSession()
                .createNativeMutationQuery(CLAIM_EXTERNAL_IDS)
                .setParameter("id", id)
                .executeUpdate();
        getSession()
                .createNativeQuery(TAKEN_EXTERNAL_ID, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .ifPresent(taken -> {
                    throw new ExternalIdTaken(taken.get("system", String.class), taken.get("value", String.class));
                });
    }

    /** Refuses to take away sites where devices are. */
    void requireNoDevicesAt(UUID id, Set<String> sites) {
        if (sites.isEmpty()) {
            return;
        }
        var devices = getSession()
                .createNativeQuery(DEVICES_AT, Tuple.class)
                .setParameter("id", id)
                .setParameter("sites", sites.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("site", String.class), row -> row.get("devices", Long.class)));
        if (!devices.isEmpty()) {
            throw new SiteInUse(devices);
        }
    }

    /**
     * Consignees by customer number.
     *
     * @param only null for all
     */
    List<Consignee> page(ConsigneeSearch search, @Nullable Set<UUID> only, @Nullable String after, int limit) {
        var where = new StringBuilder("customerNumber > :after");
        var values = search.addTo(where).and("after", after == null ? "" : after);
        if (search.externalId() != null) {
            where.append(" and id in :called");
            values.and("called", called(search.externalId()));
        }
        if (only != null) {
            where.append(" and id in :only");
            values.and("only", only);
        }
        return find(where + " order by customerNumber", values).page(0, limit).list();
    }

    private List<UUID> called(String externalId) {
        return getSession()
                .createNativeQuery(
                        "select consignee_id from consignee_external_id where value = :id"
                                + " or (system, value) = (split_part(:id, ':', 1), substr(:id, strpos(:id, ':') + 1))",
                        UUID.class)
                .setParameter("id", externalId)
                .getResultList();
    }
}
