-- What recipients proposed for the register and what became of it, without the personal data they gave.
create table consignee_proposal (
    id           uuid        primary key,
    version      bigint      not null,
    kind         text        not null,
    state        text        not null check (state in ('Applied', 'Refused')),
    code         text,
    reason       text,
    consignee_id uuid        not null,
    proposed_at  timestamptz not null,
    decided_at   timestamptz not null,
    check ((state = 'Refused') = (code is not null))
);
create index consignee_proposal_by_decision on consignee_proposal (decided_at, id);
