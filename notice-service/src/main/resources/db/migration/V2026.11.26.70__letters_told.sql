-- Which letters of published revisions the neighbours were told of; marked in the transaction that appends the events.
create table letter_told (
    notice_id uuid        not null,
    number    integer     not null,
    language  text        not null,
    told_at   timestamptz not null,
    primary key (notice_id, number, language),
    foreign key (notice_id, number) references notice_revision
);

-- Whether all of them were: those with something left are found by the index, without looking into any content.
alter table notice_revision add column letters_told boolean not null default false;
create index revision_with_letters_to_tell on notice_revision (published_at)
    where status = 'Published' and not letters_told;
