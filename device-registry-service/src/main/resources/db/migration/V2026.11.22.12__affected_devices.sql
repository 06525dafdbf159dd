create table affected_device (
    notice_id        uuid not null,
    udi_di           text collate "C" not null,
    serial           text collate "C" not null,
    version          bigint not null,
    consignee_id     uuid,
    country          text,
    catalogue_number text,
    status           text not null
        check (status in ('Outstanding', 'InProgress', 'Remediated', 'Declined', 'Unreachable')),
    slots            jsonb not null,
    released         boolean not null default false,
    matched_at       timestamptz not null,
    primary key (notice_id, udi_di, serial)
);
create index affected_device_by_device on affected_device (udi_di, serial);
create index affected_device_by_consignee on affected_device (notice_id, consignee_id, udi_di, serial);

-- The only place that builds affected-device.changed. json, not jsonb, keeps the fields in the order written here.
create function affected_device_event(a affected_device, reference text, change text, changed_at timestamptz)
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
        'slots', a.slots,
        'change', json_build_object(
            'kind', change,
            'at', to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));

-- Everything that was ever answered, whether it could be applied or not; its key makes a replayed event harmless.
-- The columns in front of answer are as the event said them, unchecked.
create table slot_report (
    acknowledgement_id uuid not null,
    notice_id          uuid not null,
    consignee_id       uuid not null,
    udi_di             text collate "C" not null,
    serial             text collate "C" not null,
    action             text not null,
    mode               text not null,
    answer             text not null,
    reason             text,
    performed_on       date,
    reported_at        timestamptz not null,
    primary key (acknowledgement_id, udi_di, serial, action, mode)
);

create table unmatched_claim (
    id                 uuid not null default uuidv7() unique,
    acknowledgement_id uuid not null,
    notice_id          uuid not null,
    consignee_id       uuid not null,
    udi_di             text collate "C" not null,
    serial             text collate "C" not null,
    reason             text not null check (reason in ('UnknownDevice', 'NotAffected', 'OtherConsignee')),
    slots              jsonb not null,
    received_at        timestamptz not null,
    primary key (acknowledgement_id, udi_di, serial)
);
create index unmatched_claim_by_notice on unmatched_claim (notice_id, id);
