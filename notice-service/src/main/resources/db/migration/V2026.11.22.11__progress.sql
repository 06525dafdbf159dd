-- The last state known of each affected device and obligation: what a counter moves away from when news arrives.
create table affected_device (
    notice_id uuid    not null,
    udi_di    text    not null,
    serial    text    not null,
    version   bigint  not null,
    status    text    not null,
    country   text    not null,
    released  boolean not null,
    primary key (notice_id, udi_di, serial)
);

create table obligation (
    notice_id    uuid   not null,
    consignee_id uuid   not null,
    version      bigint not null,
    status       text   not null,
    country      text   not null,
    primary key (notice_id, consignee_id)
);

-- The counters. Country is ISO 3166-1 alpha-2, or its user-assigned code ZZ where the country is not known. A count can't
-- be checked to be positive here: such a check sees the proposed (negative) row before its conflict is resolved.
create table device_progress (
    notice_id uuid   not null,
    country   text   not null,
    status    text   not null,
    count     bigint not null,
    primary key (notice_id, country, status)
);

create table obligation_progress (
    notice_id uuid   not null,
    country   text   not null,
    status    text   not null,
    count     bigint not null,
    primary key (notice_id, country, status)
);
