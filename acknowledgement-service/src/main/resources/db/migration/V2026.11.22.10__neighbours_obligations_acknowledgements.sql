-- What notice-service told: a published notice, as far as a form and its answers need it.
create table known_notice (
    id             uuid   primary key,
    version        bigint not null,
    reference      text   not null,
    receipt_due    date,
    completion_due date,
    products       jsonb  not null,
    actions        jsonb  not null,
    questions      jsonb  not null,
    languages      jsonb  not null, -- the keys of texts in the notice's own order, which jsonb objects don't keep
    texts          jsonb  not null
);

-- What device-registry-service told of a consignee. Its contacts are not needed here, so they are not kept.
create table known_consignee (
    id        uuid   primary key,
    version   bigint not null,
    name      text   not null,
    country   text   not null,
    languages jsonb  not null
);

-- What device-registry-service told of one affected device.
create table affected_unit (
    notice_id    uuid   not null,
    udi_di       text   not null,
    serial       text   not null,
    version      bigint not null,
    consignee_id uuid,           -- who owes for it; null when nobody does: holder not known, or released
    status       text   not null,
    slots        jsonb  not null,
    primary key (notice_id, udi_di, serial)
);
create index affected_unit_of_consignee on affected_unit (notice_id, consignee_id, udi_di, serial);

create table obligation (
    notice_id         uuid    not null,
    consignee_id      uuid    not null,
    version           bigint  not null default 0,
    status            text    not null default 'NotAffected',
    country           text,
    receipt_due       date,
    completion_due    date,
    received_at       timestamptz,
    completed_at      timestamptz,
    units_total       integer not null default 0,
    units_outstanding integer not null default 0 check (units_outstanding >= 0),
    units_in_progress integer not null default 0 check (units_in_progress >= 0),
    units_remediated  integer not null default 0 check (units_remediated >= 0),
    units_declined    integer not null default 0 check (units_declined >= 0),
    units_unreachable integer not null default 0 check (units_unreachable >= 0),
    answers           jsonb   not null default '{}', -- question code to the latest answer
    affirmed          boolean not null default false, -- every MustBeYes question of the notice is answered Yes
    primary key (notice_id, consignee_id),
    constraint units_add_up check (units_total =
        units_outstanding + units_in_progress + units_remediated + units_declined + units_unreachable)
);
create index obligation_of_consignee on obligation (consignee_id, notice_id);

create table acknowledgement (
    id           uuid        primary key,
    notice_id    uuid        not null,
    consignee_id uuid        not null,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    content      jsonb       not null,
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    unit_count   integer     not null,
    unmatched    jsonb       not null,
    foreign key (notice_id, consignee_id) references obligation
);
create index acknowledgement_of_obligation on acknowledgement (notice_id, consignee_id, submitted_at, id);

-- A signed answer never changes; a correction is a new one.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'An acknowledgement can not be changed or removed';
end $$;
create trigger acknowledgement_is_immutable before update or delete on acknowledgement
    for each row execute function refuse_change();
