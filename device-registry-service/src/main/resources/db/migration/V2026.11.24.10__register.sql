-- What the register knows of a unit beyond its holder, and what was changed of it.

-- A unit may have no holder: a notice lists it and nobody told us of it, or it was returned.
alter table device
    alter column catalogue_number drop not null,
    alter column consignee_id drop not null,
    add column site text,
    add column manufactured_on date,
    add column shipped_on date,
    add column connectivity text check (connectivity in ('Connected', 'Unconnected')),
    add column disposition text not null default 'InUse'
        check (disposition in ('InUse', 'Returned', 'Scrapped', 'Exported', 'Stolen', 'Unknown')),
    add column disposition_on date,
    add column registered_at timestamptz not null default now(),
    add column registered_by text,
    add column import_id uuid;

-- before and after hold the fields that differ, and no others.
create table device_change (
    id        bigint generated always as identity,
    udi_di    text collate "C" not null,
    serial    text collate "C" not null,
    at        timestamptz not null,
    by        text not null,
    kind      text not null check (kind in ('Changed', 'Moved', 'Disposed', 'Merged')),
    reason    text,
    import_id uuid,
    before    jsonb not null,
    after     jsonb not null,
    primary key (udi_di, serial, id)
);

-- The fields of one that are not the same in the other.
create function device_difference(one device, other device) returns jsonb
    language sql stable parallel safe
    return (select coalesce(jsonb_object_agg(f.key, f.value), '{}')
        from jsonb_each(to_jsonb(one)) f
        where f.value is distinct from to_jsonb(other) -> f.key);

alter table affected_device
    add column disposition text not null default 'InUse',
    add column released_at timestamptz;

-- The same as RemediationStatus.of. A unit that can't be reached any more stays remediated if it was.
create function remediation_status(slots jsonb, disposition text) returns text
    language sql immutable parallel safe
    return case
        when disposition in ('Scrapped', 'Exported', 'Stolen', 'Unknown') and remediation_status(slots) <> 'Remediated'
            then 'Unreachable'
        else remediation_status(slots)
    end;

-- Reports come from others than the holder too: consignee_id says whose answer it is, null where nobody's.
alter table slot_report rename column acknowledgement_id to report_id;
alter table slot_report
    alter column consignee_id drop not null,
    add column source text not null default 'Acknowledgement'
        check (source in ('Acknowledgement', 'FieldService', 'Partner', 'Telemetry')),
    add column reported_by text,
    add column evidence text,
    add column software_version text,
    add column recorded_at timestamptz not null default now();

-- The slot as the report leaves it.
create function slot_answered(slot jsonb, r slot_report) returns jsonb
    language sql stable parallel safe
    return slot || jsonb_strip_nulls(jsonb_build_object(
        'status', r.answer,
        'reason', case r.answer when 'Declined' then r.reason end,
        'performedOn', case r.answer when 'Done' then r.performed_on end,
        'acknowledgementId', r.report_id,
        'reportedAt', r.reported_at));

alter table unmatched_claim
    add column resolution text check (resolution in ('Assigned', 'Transferred', 'Rejected', 'Applied')),
    add column resolved_at timestamptz,
    add column resolved_by text,
    add column resolution_reason text,
    add column assigned_udi_di text collate "C",
    add column assigned_serial text collate "C";

-- The kinds are those of ConsigneeKind.
alter table consignee drop constraint consignee_kind_check;
alter table consignee
    add column sites jsonb not null default '[]',
    add column external_ids jsonb not null default '[]',
    add column merged_into uuid references consignee;

-- Whom to turn to, as the notice says it.
alter table notice add column contacts jsonb not null default '[]';

create or replace function affected_device_event(a affected_device, reference text, change text, changed_at timestamptz)
    returns json
    language sql stable parallel safe
    return json_build_object(
        'noticeId', a.notice_id,
        'reference', reference,
        'udiDi', a.udi_di,
        'serial', a.serial,
        'version', a.version,
        'status', a.status,
        'released', a.released,
        'consigneeId', a.consignee_id,
        'country', a.country,
        'catalogueNumber', a.catalogue_number,
        'disposition', a.disposition,
        'slots', a.slots,
        'change', json_build_object(
            'kind', change,
            'at', to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
