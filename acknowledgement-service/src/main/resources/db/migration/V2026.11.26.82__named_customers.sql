-- Customers that distributors named: what they said of each, until and after the register has it as a consignee.
create table named_customer (
    id              uuid        primary key,
    version         bigint      not null,
    state           text        not null check (state in ('Named', 'Registered')),
    notice_id       uuid        not null,
    supplier_id     uuid        not null,
    name            text        not null check (length(name) between 1 and 200),
    country         text        not null check (country ~ '^[A-Z]{2}$'),
    language        text        not null,
    contact_name    text        not null check (length(contact_name) between 1 and 200),
    contact_email   text        not null check (length(contact_email) between 1 and 254),
    customer_number text,
    units           jsonb       not null,
    named_by        text        not null,
    named_at        timestamptz not null,
    registered_at   timestamptz,
    foreign key (notice_id, supplier_id) references obligation,
    check ((state = 'Registered') = (registered_at is not null))
);
comment on column named_customer.id is 'That of the consignee it becomes.';
create unique index named_customer_once
    on named_customer (notice_id, supplier_id, lower(name), country, lower(contact_email));
create index named_customer_of_supplier on named_customer (notice_id, supplier_id, named_at, id);

alter table obligation add column named boolean not null default false;
comment on column obligation.named is 'A distributor named the consignee: it owes an answer also while no unit of it is known.';

alter table known_consignee add column supplied_by uuid;
create index known_consignee_supplied on known_consignee (supplied_by) where supplied_by is not null;

-- 1: supplied by the manufacturer; 2: by a consignee of depth 1, and so on. A circle, or a chain of more than ten, ends.
create function supply_depth(consignee uuid) returns integer language sql stable
begin atomic
    with recursive chain (id, depth) as (
        select consignee, 1
        union all
        select coalesce(supplier.merged_into, supplier.id), chain.depth + 1
        from chain
            join known_consignee known on known.id = chain.id
            join known_consignee supplier on supplier.id = known.supplied_by
        where chain.depth < 10
    )
    select max(depth) from chain;
end;
