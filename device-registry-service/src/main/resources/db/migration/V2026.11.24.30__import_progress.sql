-- An import is received, merged chunk by chunk, and told of while that goes on.
alter table device_import drop constraint device_import_check;
alter table device_import
    add column state text not null default 'Completed'
        check (state in ('Receiving', 'Staged', 'Merging', 'Completed', 'Checked', 'Failed')),
    add column dry_run boolean not null default false,
    -- The only consignees whose devices the importer may touch; null for all.
    add column own uuid[],
    add column merged bigint not null default 0,
    add column chunks_left integer not null default 0,
    add column failure_code text,
    add column failure_reason text,
    add column ended_at timestamptz,
    -- While it is received, its process says here that it still lives.
    add column alive_at timestamptz not null default now(),
    -- Trace headers of the request, for the events of the merge.
    add column trace text not null default '{}',
    add constraint all_rows_are_accounted_for
        check (state not in ('Completed', 'Checked') or rows = created + updated + unchanged + refused);
update device_import set merged = rows - refused, ended_at = received_at;
create index device_import_by_time on device_import (received_at, id);

-- Staged rows that are merged in one transaction; gone when that has committed.
-- given: the optional columns these rows speak of; the others stay as they are known.
create table device_import_chunk (
    import_id uuid not null references device_import,
    nth       integer not null,
    given     text[] not null,
    tries     integer not null default 0,
    primary key (import_id, nth)
);

create table refused_row (
    import_id uuid not null references device_import,
    line      bigint not null,
    field     text not null,
    code      text not null,
    reason    text not null,
    primary key (import_id, line)
);
insert into refused_row
    select i.id, r.line, r.field, r.code, r.reason
    from device_import i
        cross join jsonb_to_recordset(i.refused_rows) as r (line bigint, field text, code text, reason text)
    on conflict do nothing;
alter table device_import drop column refused_rows;
