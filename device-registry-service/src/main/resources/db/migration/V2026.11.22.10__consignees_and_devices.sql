create table consignee (
    id              uuid primary key,
    version         bigint not null,
    customer_number text collate "C" not null constraint consignee_customer_number_key unique,
    name            text not null,
    kind            text not null check (kind in ('Hospital', 'Laboratory', 'Distributor', 'Other')),
    country         text not null check (country ~ '^[A-Z]{2}$'),
    languages       text[] not null check (cardinality(languages) > 0),
    contacts        jsonb not null
);

-- Keys are exact strings, so the "C" collation is both right and fast.
-- consignee_id has no foreign key: imports take it from consignee itself, consignees are never deleted, and checking
-- it row by row would cost an import of a million devices as much as storing them.
create table device (
    udi_di           text collate "C" not null check (length(udi_di) = 14),
    serial           text collate "C" not null check (length(serial) between 1 and 20),
    catalogue_number text not null,
    lot              text,
    software_version text,
    consignee_id     uuid not null,
    primary key (udi_di, serial)
);

create table device_import (
    id           uuid primary key,
    received_at  timestamptz not null,
    received_by  text not null,
    rows         bigint not null,
    created      bigint not null,
    updated      bigint not null,
    unchanged    bigint not null,
    refused      bigint not null,
    refused_rows jsonb not null,
    check (rows = created + updated + unchanged + refused)
);
