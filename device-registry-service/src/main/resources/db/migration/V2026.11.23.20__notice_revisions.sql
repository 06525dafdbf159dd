-- What later revisions of a notice change: its actions' editions, limited scopes, lists prepared for the next revision.

-- since: an answer submitted before it is about an older edition; null where there was none.
-- Stays when a revision drops the action: it may come back with a later one.
create table notice_action (
    notice_id uuid not null references notice,
    code      text not null,
    edition   integer not null check (edition >= 1),
    since     timestamptz,
    primary key (notice_id, code)
);
insert into notice_action (notice_id, code, edition)
    select distinct p.notice_id, slot ->> 'action', 1
    from notice_product p cross join jsonb_array_elements(p.slots) slot;

alter table notice_product drop constraint notice_product_scope_check;
alter table notice_product add constraint notice_product_scope_check check (scope in ('All', 'Listed', 'Limited'));

-- One way into a limited scope: all that is stated must hold. An empty array states nothing; ranges are pairs of
-- elements with the same index, a null bound of a software version is open.
create table notice_criterion (
    notice_id    uuid not null,
    udi_di       text collate "C" not null,
    nth          integer not null,
    listed       boolean not null,
    lots         text[] not null,
    serial_from  text[] collate "C" not null,
    serial_to    text[] collate "C" not null,
    version_from text[] not null,
    version_to   text[] not null,
    primary key (notice_id, udi_di, nth),
    foreign key (notice_id, udi_di) references notice_product on delete cascade,
    check (cardinality(serial_from) = cardinality(serial_to) and cardinality(version_from) = cardinality(version_to)),
    check (listed or cardinality(lots) + cardinality(serial_from) + cardinality(version_from) > 0)
);

-- Every list that was ever given, by its digest: what was signed can still be found when a newer one is prepared.
-- The one given last is the draft; listed_serial holds the one in force.
create sequence serial_list_nth;
create table serial_list (
    notice_id uuid not null,
    udi_di    text collate "C" not null,
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    nth       bigint not null default nextval('serial_list_nth'),
    serials   text[] collate "C" not null,
    primary key (notice_id, udi_di, sha256)
);
insert into serial_list (notice_id, udi_di, sha256, serials)
    select notice_id, udi_di,
        encode(sha256(convert_to(string_agg(serial || E'\n', '' order by serial), 'UTF8')), 'hex'),
        array_agg(serial order by serial)
    from listed_serial
    group by notice_id, udi_di;
delete from listed_serial l where not exists (select from notice n where n.id = l.notice_id);

-- From low to high, bounds included, of the same length and with the same prefix before their trailing digits.
create function in_serial_range(serial text, low text, high text) returns boolean
    language sql immutable parallel safe
    return length(serial) = length(low)
        and serial collate "C" between low and high
        and translate(substr(serial, length(rtrim(low, '0123456789')) + 1), '0123456789', '') = '';

-- The numbers between the dots; 2.0 is 2, so trailing zeros are left away. Null when it is not made of numbers and dots.
create function version_numbers(version text) returns numeric[]
    language sql immutable parallel safe
    return case when version ~ '^[0-9]+(\.[0-9]+)*$'
        then cast(string_to_array(regexp_replace(version, '(\.0+)+$', ''), '.') as numeric[]) end;

create function in_version_range(version text, low text, high text) returns boolean
    language sql immutable parallel safe
    return version = low or version = high
        or version_numbers(version) is not null
            and (low is null or version_numbers(low) <= version_numbers(version))
            and (high is null or version_numbers(version) <= version_numbers(high));

-- The same as RemediationStatus.of, where slots change by the hundred thousand.
create function remediation_status(slots jsonb) returns text
    language sql immutable parallel safe
    return case
        when not slots @? '$[*] ? (@.status != "Done" && @.status != "NotApplicable")' then 'Remediated'
        when not slots @? '$[*] ? (@.status == "Outstanding")' then 'Declined'
        when not slots @? '$[*] ? (@.status != "Outstanding")' then 'Outstanding'
        else 'InProgress'
    end;

-- An answer may arrive before the revision that asks for it: its slot is then filled from the history.
alter table slot_report add column edition integer;
create index slot_report_by_device on slot_report (notice_id, udi_di, serial);
