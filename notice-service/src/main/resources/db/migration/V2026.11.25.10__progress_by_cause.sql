-- Why a device is Unreachable: what has become of it. Null for all others.
alter table affected_device add column cause text;
alter table staged_affected_device add column cause text;

-- The cause of those heard of before was not kept. None is made up: their next event tells it, or a rebuild reads it.
update affected_device set cause = 'NotTold' where status = 'Unreachable';

-- The subject 'Unreachable' counts by cause, which stands where the status does for the others.
alter table progress_count
    drop constraint progress_count_subject_check,
    add constraint progress_count_subject_check check (subject in ('Device', 'Slot', 'Obligation', 'Unreachable'));

insert into progress_count (notice_id, dimension, subject, member, country, status, count)
    select notice_id, dimension, 'Unreachable', member, country, 'NotTold', count
    from progress_count where subject = 'Device' and status = 'Unreachable' and count <> 0;
-- Who has read a progress before reads something else now.
update progress_version set version = version + 1, changed_at = now();

create or replace view progress_recount as
    select notice_id, dimension, subject, member, country, standing as status, count(*) as count
    from affected_device,
        lateral (values ('Country', ''), ('Product', udi_di), ('Consignee', consignee_id::text)) as by (dimension, member),
        lateral (values ('Device', status), ('Unreachable', cause)) as what (subject, standing)
    where not released and member is not null and standing is not null
    group by notice_id, dimension, subject, member, country, standing
    union all
    select notice_id, 'Action', 'Slot', substr(slot, strpos(slot, ' ') + 1), country, split_part(slot, ' ', 1), count(*)
    from affected_device, unnest(slots) as slot
    where not released
    group by 1, 4, 5, 6
    union all
    select notice_id, 'Country', 'Obligation', '', country, status, count(*)
    from obligation
    group by notice_id, country, status;
