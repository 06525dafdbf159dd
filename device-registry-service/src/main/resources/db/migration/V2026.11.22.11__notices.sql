-- What notice-service told. Guarded by version, so that a stale event changes nothing.
create table notice (
    id        uuid primary key,
    version   bigint not null,
    reference text not null,
    status    text not null
);

-- slots: those of a unit of this product to which nothing was done yet; status: what follows from them.
create table notice_product (
    notice_id uuid not null references notice,
    udi_di    text collate "C" not null,
    scope     text not null check (scope in ('All', 'Listed')),
    slots     jsonb not null,
    status    text not null,
    primary key (notice_id, udi_di)
);
create index notice_product_by_udi_di on notice_product (udi_di);

-- Listed while the notice is a draft that this service has not heard of, hence no foreign key.
create table listed_serial (
    notice_id uuid not null,
    udi_di    text collate "C" not null,
    serial    text collate "C" not null,
    primary key (notice_id, udi_di, serial)
);
