alter table personal_link add column revoked_reason text;

-- What was done with a link, and whether it was let through. Nothing about the device or network it came from is kept.
create table link_use (
    id      uuid        primary key,
    link_id uuid        not null references personal_link,
    at      timestamptz not null,
    what    text        not null,
    outcome text        not null check (outcome in ('Done', 'Refused', 'Failed'))
);
create index link_use_of_link on link_use (link_id, at, id);

create function refuse_change_of_link_use() returns trigger language plpgsql as $$
begin
    raise exception 'What was done with a link can not be changed or removed';
end $$;
create trigger link_use_is_immutable before update or delete on link_use
    for each row execute function refuse_change_of_link_use();
