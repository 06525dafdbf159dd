-- What only those get who need it: a patch, a private address. A record stays when the resource is withdrawn.
create table restricted_resource (
    id           uuid        primary key,
    notice_id    uuid        not null references notice,
    kind         text        not null check (kind in ('Link', 'File')),
    title        text        not null check (title <> ''),
    url          text        check (url ~ '^https?://'),
    name         text        check (name <> ''),
    media_type   text,
    size         bigint      check (size > 0),
    sha256       text        check (sha256 ~ '^[0-9a-f]{64}$'),
    added_by     text        not null,
    added_at     timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    constraint link_or_file check (
        num_nonnulls(url) = case kind when 'Link' then 1 else 0 end
        and num_nonnulls(name, media_type, size, sha256) = case kind when 'File' then 4 else 0 end),
    constraint withdrawn_by_somebody check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
create index restricted_resource_of_notice on restricted_resource (notice_id, added_at, id);

-- Apart, so that no list ever reads it; and as it came, because what is compressed already gains nothing.
create table restricted_resource_content (
    resource_id uuid  primary key references restricted_resource,
    bytes       bytea not null
);
alter table restricted_resource_content alter column bytes set storage external;

-- Who asked for what, and whether it was given.
create table restricted_resource_access (
    id          bigint      generated always as identity primary key,
    resource_id uuid        not null references restricted_resource,
    subject     text        not null,
    roles       text[]      not null,
    consignees  uuid[]      not null,
    country     text,
    at          timestamptz not null,
    outcome     text        not null check (outcome in ('Given', 'Refused'))
);
create index restricted_resource_access_of_resource on restricted_resource_access (resource_id, id);

create function refuse_forgetting() returns trigger language plpgsql as $$
begin
    raise exception 'Who was given what stays on record';
end $$;
create trigger access_stays_on_record before update or delete or truncate on restricted_resource_access
    for each statement execute function refuse_forgetting();
create trigger content_stays_as_it_came before update or delete or truncate on restricted_resource_content
    for each statement execute function refuse_forgetting();
