-- When the first revision came out. Of a notice whose later revision is in force nothing is known.
alter table known_notice add column first_published_at timestamptz;
update known_notice set first_published_at = published_at where revision = 1;

-- What shorthands came to, null without any; and the earlier acknowledgements of which something is answered again.
alter table acknowledgement
    add column recorded   jsonb,
    add column supersedes jsonb not null default '[]';

-- What a consignee last answered, by unit; what is no unit's (questions, quantities) under the empty name. A part's key is
-- <action>:<mode>, or the question's code. Only acknowledgements change it, under the obligation's lock.
create table latest_answer (
    notice_id    uuid  not null,
    consignee_id uuid  not null,
    udi_di       text  not null,
    serial       text  not null,
    parts        jsonb not null,
    primary key (notice_id, consignee_id, udi_di, serial)
);

insert into latest_answer (notice_id, consignee_id, udi_di, serial, parts)
select notice_id, consignee_id, unit ->> 'udiDi', unit ->> 'serial',
    jsonb_object_agg(
        (slot ->> 'action') || ':' || (slot ->> 'mode'),
        slot || jsonb_build_object('acknowledgement', id, 'submittedAt', submitted_at)
        order by submitted_at)
from acknowledgement, jsonb_array_elements(content -> 'units') as unit, jsonb_array_elements(unit -> 'slots') as slot
group by 1, 2, 3, 4;

insert into latest_answer (notice_id, consignee_id, udi_di, serial, parts)
select notice_id, consignee_id, '', '',
    jsonb_object_agg(
        answer ->> 'question', jsonb_build_object('acknowledgement', id, 'submittedAt', submitted_at)
        order by submitted_at)
from acknowledgement, jsonb_array_elements(content -> 'answers') as answer
group by 1, 2;

-- What somebody has to look into because of an answer.
create table follow_up (
    id                 uuid        primary key,
    version            bigint      not null,
    notice_id          uuid        not null,
    consignee_id       uuid        not null,
    kind               text        not null
        check (kind in ('StatementRefused', 'AnsweredNo', 'HoldsNone', 'UnmatchedUnits')),
    question           text        not null default '', -- its code; empty for kinds that are about none
    acknowledgement_id uuid        not null references acknowledgement,
    opened_at          timestamptz not null,
    closed_at          timestamptz,
    closed_by          text,        -- who closed it by hand, and
    note               text,        -- what came of it
    settled_by         uuid        references acknowledgement, -- or the later answer that closed it
    constraint closed_for_a_reason check (
        (closed_at is null and closed_by is null and note is null and settled_by is null)
        or (closed_at is not null and num_nonnulls(closed_by, settled_by) = 1 and (closed_by is null) = (note is null))),
    foreign key (notice_id, consignee_id) references obligation
);
create unique index one_open_follow_up_each
    on follow_up (notice_id, consignee_id, (case when question = '' then kind else 'Question' end), question)
    where closed_at is null;
create index follow_up_in_order on follow_up (opened_at, id);
create index follow_up_open_in_order on follow_up (opened_at, id) where closed_at is null;
create index follow_up_of_obligation on follow_up (notice_id, consignee_id, opened_at);
