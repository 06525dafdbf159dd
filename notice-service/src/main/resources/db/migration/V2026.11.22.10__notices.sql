create table notice (
    id               uuid        primary key,
    reference        text        not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{2,39}$'),
    revision         integer     not null check (revision > 0),
    status           text        not null check (status in ('Draft', 'InReview', 'Approved', 'Published')),
    version          bigint      not null,
    -- One document: it is edited, signed and published as a whole.
    content          jsonb       not null,
    -- Title by language, so that a list need not read whole documents.
    titles           jsonb       not null,
    created_by       text        not null,
    created_at       timestamptz not null,
    -- Everybody who ever wrote it: none of them may approve it.
    authors          text[]      not null check (created_by = any (authors)),
    submitted_at     timestamptz,
    approved_by      text,
    approver_name    text,
    approval_meaning text,
    approved_at      timestamptz,
    published_at     timestamptz,
    constraint notice_reference_taken unique (reference, revision),
    constraint approved_by_another_person check (approved_by <> all (authors)),
    constraint approval_complete check (num_nonnulls(approved_by, approver_name, approval_meaning, approved_at) in (0, 4)),
    constraint status_has_its_times check (
        (submitted_at is not null) = (status <> 'Draft')
        and (approved_at is not null) = (status in ('Approved', 'Published'))
        and (published_at is not null) = (status = 'Published'))
);
