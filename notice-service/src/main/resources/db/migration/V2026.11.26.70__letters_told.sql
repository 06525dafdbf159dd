-- Which letters of published revisions the neighbours were told of; marked in the transaction that appends the events.
create table letter_told (
    notice_id uuid        not null,
    number    integer     not null,
    language  text        not null,
    told_at   timestamptz not null,
    primary key (notice_id, number, language),
    foreign key (notice_id, number) references notice_revision
);
