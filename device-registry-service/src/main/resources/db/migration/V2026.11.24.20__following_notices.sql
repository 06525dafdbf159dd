-- How far the register has followed a notice: one row for each product it is or was about. after_serial is the serial
-- number up to which that is done, null when it is done for all. It commits with what was done.
create table notice_following (
    notice_id    uuid not null,
    udi_di       text collate "C" not null,
    after_serial text collate "C",
    asked_at     timestamptz not null default now(),
    primary key (notice_id, udi_di)
);
create index notice_following_to_do on notice_following (asked_at) where after_serial is not null;

insert into notice_following (notice_id, udi_di)
    select notice_id, udi_di from notice_product
    union
    select distinct notice_id, udi_di from affected_device;

-- One index in the order in which devices are matched serves the look-up by device, the notice and the match itself;
-- that of the holders holds nothing but what equal keys share. Two more cost a match as much as its rows.
alter table affected_device drop constraint affected_device_pkey;
alter table affected_device add primary key (udi_di, serial, notice_id);
drop index affected_device_by_device;
drop index affected_device_by_consignee;
create index affected_device_by_consignee on affected_device (consignee_id, notice_id);

-- The only place that builds affected-device.changed. By concatenation: json_build_object took five times as long.
-- reference and change are JSON.
drop function affected_device_event(affected_device, text, text, timestamptz);
create function affected_device_event(a affected_device, reference text, change text) returns text
    language sql stable parallel safe
    return '{"noticeId":"' || a.notice_id
        || '","reference":' || reference
        || ',"udiDi":"' || a.udi_di
        || '","serial":' || to_json(a.serial)
        || ',"version":' || a.version
        || ',"status":"' || a.status
        || '","released":' || case when a.released then 'true' else 'false' end
        || ',"consigneeId":' || coalesce('"' || a.consignee_id || '"', 'null')
        || ',"country":' || coalesce('"' || a.country || '"', 'null')
        || ',"catalogueNumber":' || coalesce(cast(to_json(a.catalogue_number) as text), 'null')
        || ',"disposition":"' || a.disposition
        || '","slots":' || a.slots
        || ',"change":' || change || '}';
