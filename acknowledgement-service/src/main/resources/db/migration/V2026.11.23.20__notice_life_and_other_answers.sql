alter table known_notice add column status text not null default 'Published'
    check (status in ('Published', 'Closed', 'Withdrawn'));
alter table known_notice alter column status drop default;
alter table known_notice add column contacts jsonb not null default '[]';

-- An answer may be a text or a date, so it is an object now: {"answer": "Yes"} where it was "Yes".
update obligation
set answers = (
    select jsonb_object_agg(question, jsonb_build_object('answer', answer))
    from jsonb_each(answers) as given (question, answer))
where answers <> '{}';
