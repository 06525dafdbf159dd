-- Consignees that are called by several names or exist twice, and the dates of what happens to a device.

create extension if not exists pg_trgm;

-- Whom an external id leads to. Consignees' own records hold theirs too; that of a merged one stays as it was.
create table consignee_external_id (
    system       text collate "C" not null,
    value        text collate "C" not null,
    consignee_id uuid not null references consignee,
    primary key (system, value)
);
create index consignee_external_id_by_value on consignee_external_id (value);
create index consignee_external_id_by_consignee on consignee_external_id (consignee_id);

-- What two consignees can hardly have in common unless they are one: a mail address, an external id (whatever the
-- system), a street in a postal code.
create function consignee_marks(country text, contacts jsonb, external_ids jsonb, sites jsonb) returns text[]
    language sql immutable parallel safe
    return array(
        select 'mail ' || lower(c ->> 'email') from jsonb_array_elements(contacts) c
        union
        select 'external-id ' || (i ->> 'value') from jsonb_array_elements(external_ids) i
        union
        select 'address ' || coalesce(s ->> 'country', country) || ' ' || (s ->> 'postalCode') || ' '
            || lower(s -> 'addressLines' ->> 0)
        from jsonb_array_elements(sites) s
        where s ->> 'postalCode' <> '' and s -> 'addressLines' ->> 0 <> '');

create index consignee_by_mark on consignee using gin (consignee_marks(country, contacts, external_ids, sites))
    where merged_into is null;
create index consignee_by_similar_name on consignee using gin (name gin_trgm_ops);
alter table consignee
    add column merged_at timestamptz,
    add column merged_by text,
    add column merge_reason text,
    add constraint consignee_merge_is_explained check (
        (merged_into is null) = (merged_at is null)
        and (merged_into is null) = (merged_by is null)
        and (merged_into is null) = (merge_reason is null));
create index consignee_merged on consignee (merged_into) where merged_into is not null;

-- Found when one of the two is written, so that reading them costs nothing however many consignees there are.
-- dismissed: somebody has said that they are not the same; it is not offered again.
create table likely_duplicate (
    one              uuid not null references consignee,
    other            uuid not null references consignee,
    reasons          text[] not null,
    dismissed_at     timestamptz,
    dismissed_by     text,
    dismissal_reason text,
    primary key (one, other),
    check (one < other),
    check ((dismissed_at is null) = (dismissed_by is null) and (dismissed_at is null) = (dismissal_reason is null))
);
create index likely_duplicate_by_other on likely_duplicate (other);
create index likely_duplicate_open on likely_duplicate (one, other) where dismissed_at is null;

-- At most twenty for each consignee, out of what the indexes give first: a register full of one name stays quick.
create function note_likely_duplicates(written uuid) returns void
    language sql
as $$
    select set_config('pg_trgm.similarity_threshold', '0.6', true);
    delete from likely_duplicate where written in (one, other) and dismissed_at is null;
    with this as (
        select id, name, country, consignee_marks(country, contacts, external_ids, sites) as marks
        from consignee
        where id = written and merged_into is null
    ), named as (
        select o.id, 'SimilarName' as reason, similarity(o.name, t.name) as likeness
        from this t, lateral (
            select c.id, c.name
            from consignee c
            where c.name % t.name and c.country = t.country and c.id <> t.id and c.merged_into is null
            limit 200) o
    ), marked as (
        select o.id, o.marks, t.marks as own
        from this t, lateral (
            select c.id, consignee_marks(c.country, c.contacts, c.external_ids, c.sites) as marks
            from consignee c
            where consignee_marks(c.country, c.contacts, c.external_ids, c.sites) && t.marks
                and c.id <> t.id and c.merged_into is null
            limit 200) o
    ), likely as (
        select id, reason, likeness from named
        union all
        select m.id,
            case split_part(mark, ' ', 1)
                when 'mail' then 'SameContact' when 'external-id' then 'SameExternalId' else 'SameAddress' end, 1
        from marked m, unnest(m.marks) mark
        where mark = any (m.own)
    )
    insert into likely_duplicate (one, other, reasons)
    select least(written, id), greatest(written, id), array_agg(distinct reason order by reason)
    from likely
    group by id
    order by count(distinct reason) desc, max(likeness) desc, id
    limit 20
    on conflict do nothing;
$$;

select note_likely_duplicates(id) from consignee;

-- When it happened, as it was said; device_change.at is when the register was told.
alter table device_change add column happened_on date;

-- Units for a person to look at: nobody known holds them.
create index device_without_holder on device (udi_di, serial)
    where consignee_id is null and disposition in ('InUse', 'Returned');

-- Only units of which a site is known, so that it costs nothing where sites are not kept.
create index device_by_site on device (consignee_id, site) where site is not null;
