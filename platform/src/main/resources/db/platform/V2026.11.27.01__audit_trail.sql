-- What was done, by whom and from where. Rows are only ever added: the service's role may do nothing else, and each row
-- is sealed over the one before it in its lane with a secret that is not in the database.
create table audit_entry (
    lane     smallint    not null,
    position bigint      not null,
    at       timestamptz not null,
    actor    text        not null,
    roles    text[]      not null,
    origin   text        not null,
    command  text        not null,
    about    text[]      not null,
    -- json, not jsonb: the text is kept as it was sealed.
    detail   json        not null,
    key      text        not null,
    seal     bytea       not null,
    primary key (lane, position)
);
create index audit_entry_newest on audit_entry (at desc, lane, position);
create index audit_entry_of_actor on audit_entry (actor, at desc);
create index audit_entry_about on audit_entry using gin (about);

revoke all on audit_entry from "${serviceRole}";
grant select, insert on audit_entry to "${serviceRole}";

-- The end of a lane, which is the present transaction's until it ends; no row where that has written nothing.
create function audit_end(of_lane smallint) returns table (last_position bigint, last_seal bytea)
language plpgsql as $$
begin
    if pg_current_xact_id_if_assigned() is null then
        return;
    end if;
    perform pg_advisory_xact_lock(1096107081, of_lane);
    return query
        select coalesce(e.position, 0), coalesce(e.seal, decode(repeat('00', 32), 'hex'))
        from (values (of_lane)) as asked (lane)
        left join lateral (
            select position, seal from audit_entry where lane = asked.lane order by position desc limit 1) e on true;
end $$;
