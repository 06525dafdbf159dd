-- Events wait here, in the transaction that caused them, until the relay has seen the broker acknowledge them.
create table outbox (
    seq     bigint      generated always as identity primary key,
    id      uuid        not null default gen_random_uuid(),
    topic   text        not null,
    key     text,
    type    text        not null,
    data    bytea       not null,
    -- Extra record headers. A transaction that carries a trace puts them into the setting, so set-based appends have them too.
    headers jsonb       not null default coalesce(nullif(current_setting('fieldsafety.headers', true), ''), '{}')::jsonb,
    time    timestamptz not null default clock_timestamp(),
    constraint event_within_256_kib check (octet_length(data) <= 262144 or topic like '%.dlq')
);

-- The first answer to a request that came with an Idempotency-Key, to be given again.
create table idempotency_key (
    caller       text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       smallint    not null,
    headers      jsonb       not null,
    body         text,
    created_at   timestamptz not null,
    primary key (caller, operation, key)
);
