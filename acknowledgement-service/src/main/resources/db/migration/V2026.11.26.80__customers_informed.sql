-- How many customers a distributor said it informed itself; the newest word counts, the earlier ones stay.
create table customers_informed (
    id             uuid        primary key,
    notice_id      uuid        not null,
    consignee_id   uuid        not null,
    informed_count integer     not null check (informed_count between 0 and 100000),
    told_by        text        not null,
    told_at        timestamptz not null,
    foreign key (notice_id, consignee_id) references obligation
);
create index customers_informed_newest on customers_informed (notice_id, consignee_id, told_at desc, id desc);
