-- The letters of published revisions, as they were first rendered: what was sent can be shown again, byte by byte.
create table rendered_letter (
    notice_id   uuid        not null,
    number      integer     not null,
    language    text        not null,
    format      text        not null check (format in ('Html', 'Pdf')),
    bytes       bytea       not null,
    sha256      text        not null check (sha256 = encode(sha256(bytes), 'hex')),
    rendered_at timestamptz not null,
    primary key (notice_id, number, language, format),
    foreign key (notice_id, number) references notice_revision
);
create trigger rendered_letter_is_immutable before update or delete on rendered_letter
    for each row execute function refuse_rewriting();
