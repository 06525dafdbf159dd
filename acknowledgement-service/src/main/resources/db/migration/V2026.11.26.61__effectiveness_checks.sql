-- A sample of the consignees of a notice, drawn once.
create table effectiveness_check (
    id        uuid        primary key,
    version   bigint      not null,
    notice_id uuid        not null,
    level     text        not null check (level in ('A', 'B', 'C', 'D', 'E')),
    percent   integer     not null check (percent between 0 and 100),
    countries jsonb,
    seed      text        not null check (length(seed) between 1 and 64),
    drawn_by  text        not null,
    drawn_at  timestamptz not null
);
create index effectiveness_check_of_notice on effectiveness_check (notice_id, drawn_at, id);

-- From how many consignees of each country it was drawn; ZZ is a country that was not known.
create table effectiveness_population (
    check_id   uuid    not null references effectiveness_check,
    country    text    not null,
    consignees integer not null,
    primary key (check_id, country)
);

create table effectiveness_sample (
    check_id     uuid    not null references effectiveness_check,
    consignee_id uuid    not null,
    version      bigint  not null default 0,
    country      text    not null,
    received     text    check (received in ('Yes', 'No', 'Unknown')),
    understood   text    check (understood in ('Yes', 'No', 'Unknown')),
    followed     text    check (followed in ('Yes', 'No', 'Unknown')),
    right_depth  text    check (right_depth in ('Yes', 'No', 'Unknown')),
    method       text    check (method in ('Visit', 'Phone', 'Mail', 'Letter', 'Other')),
    checked_on   date,
    contact      text,
    note         text,
    devices      integer,
    recorded_by  text,
    recorded_at  timestamptz,
    primary key (check_id, consignee_id),
    check (num_nulls(received, understood, followed, right_depth, method, checked_on, devices, recorded_by, recorded_at)
        in (0, 9))
);
