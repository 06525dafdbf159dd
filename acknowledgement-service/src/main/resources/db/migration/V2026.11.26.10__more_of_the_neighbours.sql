-- What was learnt before stays without these until its next event.
alter table known_notice
    add column revision       integer,
    add column published_at   timestamptz,
    add column manufacturer   text,
    add column recall_class   text,
    add column urgent         boolean,
    add column due_by_country jsonb;

alter table known_consignee
    add column kind        text,
    add column contacts    jsonb not null default '[]',
    add column merged_into uuid;

alter table obligation add column notified_at timestamptz;

-- Their topics are read again from the start, and what comes must count as news.
update known_notice set version = 0;
update known_consignee set version = 0;

-- A signed, expiring address for one person who answers without an account.
create table personal_link (
    id           uuid        primary key,
    notice_id    uuid        not null,
    consignee_id uuid        not null,
    contact_name text        not null,
    email        text        not null,
    language     text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   text,
    foreign key (notice_id, consignee_id) references obligation
);
create index personal_link_of_obligation on personal_link (notice_id, consignee_id, created_at);
create unique index one_valid_link_each on personal_link (notice_id, consignee_id, lower(email))
    where revoked_at is null;

-- A mail to be sent, and what became of it. One for each step: what is queued again is there already.
create table outgoing_mail (
    id              uuid        primary key,
    step            text        not null unique,
    kind            text        not null,
    notice_id       uuid        not null,
    consignee_id    uuid,
    link_id         uuid        references personal_link,
    recipient       text        not null,
    recipient_name  text        not null,
    copies          text[]      not null default '{}',
    language        text        not null,
    subject         text        not null,
    body            text        not null,
    letter          boolean     not null, -- whether the letter in this language goes with it
    status          text        not null default 'Waiting'
        check (status in ('Waiting', 'Sending', 'Sent', 'Refused', 'Unclear', 'Cancelled')),
    attempts        integer     not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    sending_since   timestamptz,
    sent_at         timestamptz,
    problem         text
);
create index mail_to_send on outgoing_mail (next_attempt_at) where status in ('Waiting', 'Sending');
create index mail_of_obligation on outgoing_mail (notice_id, consignee_id, created_at);

-- What notice-service told of the letters of the revisions in force. A large one comes in parts.
create table known_letter_part (
    notice_id uuid    not null,
    language  text    not null,
    part      integer not null,
    of_parts  integer not null,
    revision  integer not null,
    sha256    text    not null, -- of the whole letter
    file_name text    not null,
    pdf       bytea   not null,
    primary key (notice_id, language, part)
);
