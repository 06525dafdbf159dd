package org.fieldsafety.acknowledgement.registry;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The consignees known here. */
@ApplicationScoped
public class KnownConsignees implements PanacheRepositoryBase<KnownConsignee, UUID> {
    private final JsonRows rows;

    KnownConsignees(JsonRows rows) {
        this.rows = rows;
    }

    /** BCP 47 tags of the languages the consignee reads, the preferred one first; none while it is not known. */
    public List<String> languages(UUID id) {
        return findByIdOptional(id).map(KnownConsignee::languages).orElse(List.of());
    }

    /**
     * Keeps what is newer than what is known.
     *
     * @param consignees at most one for each id
     * @return country by id of those whose country was not known or is another now
     */
    Map<UUID, String> learn(Collection<ConsigneeEvent> consignees) {
        return getSession()
                .createNativeQuery(
                        """
                        insert into known_consignee as known
                            (id, version, name, kind, country, languages, contacts, supplied_by, merged_into)
                        select id, version, name, kind, country, languages, coalesce(contacts, '[]'), "suppliedBy",
                            "mergedInto"
                        from jsonb_to_recordset(cast(:rows as jsonb))
                            as row (id uuid, version bigint, name text, kind text, country text, languages jsonb,
                                    contacts jsonb, "suppliedBy" uuid, "mergedInto" uuid)
                        order by id
                        on conflict (id) do update set
                            version = excluded.version, name = excluded.name, kind = excluded.kind,
                            country = excluded.country, languages = excluded.languages,
                            contacts = excluded.contacts, supplied_by = excluded.supplied_by,
                            merged_into = excluded.merged_into
                        where excluded.version > known.version
                        returning new.id, old.country as before, new.country as after""",
                        Tuple.class)
                .setParameter("rows", rows.of(consignees))
                .getResultStream()
                .filter(row -> !row.get("after").equals(row.get("before")))
                .collect(toMap(row -> row.get("id", UUID.class), row -> row.get("after", String.class)));
    }
}
