-- What the history of a device tells of the notices about it, beyond what their affected devices say themselves.

-- What devices were compared with, from when on. A device that was matched or released before the first of these rows
-- was so by a revision that is not known any more.
create table notice_state (
    notice_id uuid not null references notice,
    version   bigint not null,
    revision  integer,
    status    text not null,
    since     timestamptz not null,
    primary key (notice_id, version)
);
insert into notice_state (notice_id, version, status, since) select id, version, status, now() from notice;

-- A device that was released and matched again. Neither a first match nor a last release writes a row here, so that a
-- million of them cost nothing more: they are in affected_device.
create table past_release (
    udi_di      text collate "C" not null,
    serial      text collate "C" not null,
    notice_id   uuid not null,
    released_at timestamptz not null,
    matched_at  timestamptz not null,
    primary key (udi_di, serial, notice_id, released_at)
);
