-- What progress is counted by, and who holds an affected device now.
alter table affected_device
    add column consignee_id uuid,
    -- 'Done PATCH', one for each action and mode; null where a device has not been heard of since slots are kept.
    add column slots        text[],
    -- UTC day of the last change; a day never moves back, so that no day of the history counts less than nothing.
    add column changed_on   date;
-- The days before are not known: the history begins here.
update affected_device set changed_on = (now() at time zone 'UTC')::date;
alter table affected_device alter column changed_on set not null;

-- "Does this consignee hold an affected device of this notice?"
create index affected_device_holder on affected_device (notice_id, consignee_id) where not released;

-- One row for each counter. Every counter belongs to a country (ISO 3166-1 alpha-2, ZZ where it is not known), so that an
-- authority's own part of anything is a filter. Those that are read together stand together in the key.
-- A 'Day' counter is the difference that the day made; the others are the present number.
-- A count can't be checked to be positive: such a check sees the proposed (negative) row before its conflict is resolved.
create table progress_count (
    notice_id uuid   not null,
    dimension text   not null check (dimension in ('Country', 'Product', 'Action', 'Consignee', 'Day')),
    subject   text   not null check (subject in ('Device', 'Slot', 'Obligation')),
    member    text   not null,
    country   text   not null,
    status    text   not null,
    count     bigint not null,
    primary key (notice_id, dimension, subject, member, country, status)
) with (fillfactor = 70); -- counters are updated all the time: room for the new row beside the old one

-- Grows whenever a counter of the notice changes.
create table progress_version (
    notice_id  uuid        primary key,
    version    bigint      not null,
    changed_at timestamptz not null
) with (fillfactor = 70);

-- What the counters must be: the rows themselves, counted. 'Day' can't be told from a present state.
create view progress_recount as
    select notice_id, dimension, 'Device' as subject, member, country, status, count(*) as count
    from affected_device,
        lateral (values ('Country', ''), ('Product', udi_di), ('Consignee', consignee_id::text)) as by (dimension, member)
    where not released and member is not null
    group by notice_id, dimension, member, country, status
    union all
    select notice_id, 'Action', 'Slot', substr(slot, strpos(slot, ' ') + 1), country, split_part(slot, ' ', 1), count(*)
    from affected_device, unnest(slots) as slot
    where not released
    group by 1, 4, 5, 6
    union all
    select notice_id, 'Country', 'Obligation', '', country, status, count(*)
    from obligation
    group by notice_id, country, status;

insert into progress_count (notice_id, dimension, subject, member, country, status, count)
    select notice_id, dimension, subject, member, country, status, count from progress_recount
    union all
    select notice_id, 'Day', 'Device', changed_on::text, country, status, count(*)
    from affected_device where not released
    group by notice_id, changed_on, country, status;
insert into progress_version (notice_id, version, changed_at)
    select distinct notice_id, 1, now() from progress_count;

drop table device_progress;
drop table obligation_progress;
