-- What somebody reported with a notice at hand: a suspected compromise, or an adverse event. It never changes.
create table safety_signal (
    id             uuid        primary key,
    notice_id      uuid        not null,
    consignee_id   uuid        not null,
    kind           text        not null check (kind in ('SuspectedCompromise', 'AdverseEvent')),
    occurred_on    date        not null,
    udi_di         text,
    serial         text,
    matched        boolean     not null, -- whether the unit is an affected device of the consignee, as far as is known here
    description    text        not null,
    reporter_name  text        not null,
    reporter_email text,
    reporter_phone text,
    country        text,
    language       text        not null,
    mailed_to      text, -- the manufacturer's vigilance; null when no address was known
    reported_by    text        not null,
    reported_at    timestamptz not null,
    content_hash   text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    foreign key (notice_id, consignee_id) references obligation
);
create index safety_signal_by_time on safety_signal (reported_at, id);
create index safety_signal_of_notice on safety_signal (notice_id, reported_at, id);

create function refuse_change_of_signal() returns trigger language plpgsql as $$
begin
    raise exception 'A safety signal can not be changed or removed';
end $$;
create trigger safety_signal_is_immutable before update or delete on safety_signal
    for each row execute function refuse_change_of_signal();
