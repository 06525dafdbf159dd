-- By when a notice is due in a country (null while that is not known): least() passes over what is not set.
create function due_dates(notice uuid, in_country text, out receipt date, out completion date)
    returns setof record language sql stable parallel safe
as $$
    select least(known.receipt_due, (known.due_by_country -> in_country ->> 'receipt')::date),
        least(known.completion_due, (known.due_by_country -> in_country ->> 'completion')::date)
    from known_notice known where known.id = notice
$$;

-- The consignees for which somebody speaks who speaks for the given ones: also for those they were merged into. The
-- registry keeps these chains flat; events of a merge may come one by one, and the limit ends a circle they make meanwhile.
create function spoken_for(consignees uuid[]) returns setof uuid
    language sql stable parallel safe
as $$
    with recursive spoken (id, hops) as (
        select unnest(consignees), 0
        union
        select known.merged_into, spoken.hops + 1
        from spoken join known_consignee known on known.id = spoken.id
        where known.merged_into is not null and spoken.hops < 5)
    select distinct id from spoken
$$;

alter table obligation
    add column overdue     boolean not null default false,
    add column unreachable boolean not null default false,
    -- The last day in time for what comes next; null when nothing is owed. ObligationState.overdue is the same rule.
    add column owed_by     date generated always as (
        case when status in ('Completed', 'NotAffected') then null
             when received_at is null then least(receipt_due, completion_due)
             else completion_due end) stored;

-- What the clock looks for, and what the coordinator asks for most.
create index obligation_in_time on obligation (owed_by) where not overdue;
create index obligation_overdue on obligation (notice_id, consignee_id) where overdue;
create index obligation_by_country on obligation (country, notice_id, consignee_id);
create index obligation_by_status on obligation (status, notice_id, consignee_id);

alter table known_consignee
    add column quality_contact boolean not null generated always as (contacts @> '[{"role": "Quality"}]') stored;

-- What changed an obligation, and why. What happened before this table was there is not in it.
create table obligation_change (
    id           uuid        primary key,
    notice_id    uuid        not null,
    consignee_id uuid        not null,
    version      bigint      not null,
    at           timestamptz not null,
    kind         text        not null,
    status       text        not null,
    overdue      boolean     not null,
    cause_kind   text        not null,
    cause_id     text,
    note         text,
    foreign key (notice_id, consignee_id) references obligation,
    unique (notice_id, consignee_id, version)
);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'What happened to an obligation can not be changed or removed';
end $$;
create trigger obligation_change_is_immutable before update or delete on obligation_change
    for each row execute function refuse_change_of_history();

-- Each time somebody tried to reach a consignee about a notice, by whatever means.
create table contact_attempt (
    id           uuid        primary key,
    notice_id    uuid        not null,
    consignee_id uuid        not null,
    at           timestamptz not null,
    method       text        not null check (method in ('Mail', 'Phone', 'Letter', 'Visit', 'Other')),
    person       text        not null,
    contact      text        not null,
    outcome      text        not null
        check (outcome in ('Sent', 'Reached', 'NotReached', 'Refused', 'WrongContact', 'Bounced')),
    note         text,
    mail_id      uuid,
    recorded_by  text        not null,
    recorded_at  timestamptz not null
);
create index contact_attempt_of_obligation on contact_attempt (notice_id, consignee_id, at, id);
