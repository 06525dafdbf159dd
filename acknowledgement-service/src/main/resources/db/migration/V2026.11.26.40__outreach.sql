alter table outgoing_mail
    add column revision  integer, -- of the notice when it was queued: a newer one makes it stale
    add column resend_of uuid references outgoing_mail;
create index mail_newest on outgoing_mail (created_at desc, id desc);
create index mail_resent on outgoing_mail (resend_of) where resend_of is not null;

-- Every try to reach a consignee: mails sent, and what was recorded by hand.
create table if not exists contact_attempt (
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
create index if not exists contact_attempt_newest on contact_attempt (notice_id, consignee_id, at desc, id desc);

-- Addresses that do not take mail. The address is in lower case; another address in the register has no mark.
create table contact_mark (
    consignee_id uuid        not null,
    address      text        not null check (address = lower(address)),
    since        timestamptz not null,
    status       text        not null,
    diagnostic   text        not null,
    primary key (consignee_id, address)
);
create index if not exists contact_attempt_of_consignee on contact_attempt (consignee_id);
