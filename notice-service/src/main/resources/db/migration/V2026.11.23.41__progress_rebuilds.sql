-- Holding the tables and counters against the topics they come from.
create table progress_rebuild (
    id           uuid        primary key,
    repair       boolean     not null,
    status       text        not null check (status in ('Running', 'Done', 'Failed')),
    requested_by text        not null,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    failure      text,
    outcome      jsonb,
    check ((finished_at is null) = (status = 'Running')),
    check ((failure is null) = (status <> 'Failed')),
    check ((outcome is null) = (status <> 'Done'))
);

-- What the topics say while a rebuild runs. After a crash it is worth nothing, so it need not survive one. A late state
-- came after the rebuild had read to the end: the consumers may not have applied it yet.
create unlogged table staged_affected_device (
    like affected_device,
    late boolean not null,
    primary key (notice_id, udi_di, serial)
);
create unlogged table staged_obligation (
    like obligation,
    late boolean not null,
    primary key (notice_id, consignee_id)
);
