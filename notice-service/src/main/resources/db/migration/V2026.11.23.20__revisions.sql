-- A notice has revisions; until now it had one, and that lay in the notice itself.
create table notice_revision (
    notice_id    uuid        not null,
    number       integer     not null check (number > 0),
    status       text        not null check (status in
        ('Draft', 'InReview', 'Approved', 'Published', 'Superseded', 'Closed', 'Withdrawn')),
    -- One document: it is edited, signed and published as a whole.
    content      jsonb       not null,
    -- SHA-256 of the content's canonical form.
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    -- Title by language, so that a list need not read whole documents.
    titles       jsonb       not null,
    -- Everybody who ever wrote it: none of them may sign it.
    authors      text[]      not null check (cardinality(authors) > 0),
    signatures   jsonb       not null default '[]' check (jsonb_array_length(signatures) <= 2),
    history      jsonb       not null check (jsonb_array_length(history) > 0),
    created_at   timestamptz not null,
    published_at timestamptz,
    primary key (notice_id, number),
    constraint signed_twice_when_approved check (status not in ('Approved') or jsonb_array_length(signatures) = 2),
    constraint published_at_its_time check (
        (published_at is not null or status not in ('Published', 'Superseded', 'Closed'))
        and (published_at is null or status not in ('Draft', 'InReview', 'Approved')))
);
-- What a search for words looks through: the reference and every text, in no particular language.
alter table notice_revision add column words tsvector generated always as (
    to_tsvector('simple', coalesce(content ->> 'reference', ''))
    || jsonb_to_tsvector('simple', content -> 'texts', '["string"]')) stored;
create index notice_revision_words on notice_revision using gin (words);
create unique index one_revision_in_force on notice_revision (notice_id) where status = 'Published';
create unique index one_revision_on_its_way on notice_revision (notice_id)
    where status in ('Draft', 'InReview', 'Approved');

-- What was not published yet is a draft again: more must be complete now, and two people sign. The hash of what was
-- published before hashes were kept is that of the stored text.
insert into notice_revision (notice_id, number, status, content, content_hash, titles, authors, signatures, history,
    created_at, published_at)
select id, revision,
    case when status in ('InReview', 'Approved') then 'Draft' else status end,
    content || jsonb_build_object(
        'reference', reference,
        'languages', (select jsonb_agg(language order by language) from jsonb_object_keys(content -> 'texts') language),
        'actions', (select coalesce(jsonb_agg(action || '{"kind": "Other"}' order by place), '[]')
            from jsonb_array_elements(content -> 'actions') with ordinality as actions (action, place))),
    encode(sha256(convert_to(content::text, 'UTF8')), 'hex'),
    titles,
    authors,
    '[]',
    jsonb_build_array(jsonb_build_object('kind', 'Drafted', 'by', created_by, 'at', created_at))
        || case when submitted_at is null then '[]' else jsonb_build_array(
            jsonb_build_object('kind', 'Submitted', 'by', created_by, 'at', submitted_at)) end
        || case when approved_at is null then '[]' else jsonb_build_array(jsonb_build_object(
            'kind', 'SignedForQuality', 'by', approved_by, 'at', approved_at, 'comment', approval_meaning)) end
        || case when published_at is null then '[]' else jsonb_build_array(
            jsonb_build_object('kind', 'Published', 'by', approved_by, 'at', published_at)) end,
    created_at,
    published_at
from notice;

alter table notice
    add column newest integer not null default 1,
    add column published integer,
    -- Never published and never will be: the reference is free for another notice.
    add column given_up boolean not null default false,
    -- When the world was last told of it: published, revised, closed or withdrawn.
    add column told_at timestamptz;
update notice set published = 1, told_at = published_at where status = 'Published';
alter table notice
    drop constraint notice_reference_taken,
    drop column revision, drop column status, drop column content, drop column titles, drop column created_by,
    drop column created_at, drop column authors, drop column submitted_at, drop column approved_by,
    drop column approver_name, drop column approval_meaning, drop column approved_at, drop column published_at;
alter table notice
    alter column newest drop default,
    alter column given_up drop default,
    add constraint told_when_published check ((published is null) = (told_at is null)),
    add foreign key (id, newest) references notice_revision deferrable initially deferred,
    add foreign key (id, published) references notice_revision deferrable initially deferred;

-- What is published stays as it was.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'What was published can not be rewritten or removed';
end $$;
create trigger published_revision_is_immutable before update of content, content_hash, signatures on notice_revision
    for each row when (old.published_at is not null
        and (old.content, old.content_hash, old.signatures) is distinct from (new.content, new.content_hash, new.signatures))
    execute function refuse_rewriting();
create trigger revision_is_never_removed before delete on notice_revision
    for each row execute function refuse_rewriting();

create unique index notice_reference_taken on notice (reference) where not given_up;
create index notice_told_at on notice (told_at desc, id desc);

create table authority_notification (
    id          uuid        primary key,
    notice_id   uuid        not null references notice,
    authority   text        not null,
    country     text        not null check (country ~ '^[A-Z]{2}$'),
    reference   text,
    report_type text        not null check (report_type in ('Initial', 'FollowUp', 'Final')),
    sent_at     timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index authority_notification_of_notice on authority_notification (notice_id, sent_at, id);
