-- Contacts that recipients named as the right ones; the register decides.
create table contact_proposal (
    id           uuid        primary key,
    version      bigint      not null,
    state        text        not null check (state in ('Proposed', 'Applied')),
    notice_id    uuid        not null,
    consignee_id uuid        not null,
    wrong        text,
    name         text        not null check (length(name) between 1 and 200),
    email        text        not null check (length(email) between 1 and 254),
    language     text,
    note         text        check (length(note) <= 1000),
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    applied_at   timestamptz,
    foreign key (notice_id, consignee_id) references obligation,
    check ((state = 'Applied') = (applied_at is not null))
);
create index contact_proposal_of_obligation on contact_proposal (notice_id, consignee_id, proposed_at, id);
create index contact_proposal_open on contact_proposal (consignee_id) where state = 'Proposed';
