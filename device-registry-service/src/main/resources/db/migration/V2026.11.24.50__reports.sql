-- Answers and reports: what one of them makes of a slot is said here, and nowhere else.

-- Codes of the reasons for which an action may be declined; null where the notice was learnt without them.
alter table notice_action add column decline_reasons text[];

-- Whether slots follow the report. An answer counts from when it is applied to a unit that is with who gave it, whoever
-- has the unit later; not while it is an open claim, nor when the claim was rejected or meant another unit.
alter table slot_report add column counts boolean not null default true;
update slot_report r set counts = false
from unmatched_claim c
where (c.acknowledgement_id, c.notice_id, c.udi_di, c.serial) = (r.report_id, r.notice_id, r.udi_di, r.serial);
alter table slot_report alter column counts drop default;

-- Whether this consignee may answer for a device of that holder: it is the holder, or was merged into it.
create function speaks_for(claimant uuid, holder uuid) returns boolean
    language sql stable parallel safe
    return claimant = holder
        or exists (select from consignee c where c.id = claimant and c.merged_into = holder);

-- The slot as the report leaves it. Nothing of the one before stays; whatever a person may have written freely (who,
-- why, evidence) stays in the report. The time keeps its microseconds, so that a report is never later than itself.
create or replace function slot_answered(slot jsonb, r slot_report) returns jsonb
    language sql stable parallel safe
    return (slot - cast('{status,reason,performedOn,source,acknowledgementId,reportId,reportedAt}' as text[]))
        || jsonb_strip_nulls(jsonb_build_object(
            'status', r.answer,
            'reason', case r.answer when 'Declined' then r.reason end,
            'performedOn', case r.answer when 'Done' then r.performed_on end,
            'source', r.source,
            'acknowledgementId', case r.source when 'Acknowledgement' then r.report_id end,
            'reportId', case when r.source <> 'Acknowledgement' then r.report_id end,
            'reportedAt', to_char(r.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
                || rtrim(rtrim(to_char(r.reported_at at time zone 'UTC', '.US'), '0'), '.') || 'Z'));

-- What a slot says, whichever report it comes from.
create function slot_says(slot jsonb) returns jsonb
    language sql immutable parallel safe
    return slot - cast('{acknowledgementId,reportId,reportedAt}' as text[]);

-- The slot as the history of a unit's reports leaves it, whatever the order in which they arrived: the latest one about
-- its edition wins, of two at the same moment the one with the smaller id. A later one that says the same from the same
-- source leaves the slot as it is, so that a tool may report again what it sees every day; but an acknowledgement is
-- signed, and the slot names the one in force.
create function slot_reported(slot jsonb, of_notice uuid, of_udi_di text, of_serial text) returns jsonb
    language sql stable parallel safe
    return coalesce(
        (select case
                when r.source <> 'Acknowledgement' and slot_says(slot_answered(slot, r)) = slot_says(slot) then slot
                else slot_answered(slot, r)
            end
        from slot_report r
        where (r.notice_id, r.udi_di, r.serial) = (of_notice, of_udi_di, of_serial)
            and (r.action, r.mode) = (slot ->> 'action', slot ->> 'mode')
            and r.counts
            and (r.answer in ('Done', 'Declined')
                or r.source <> 'Acknowledgement' and r.answer in ('NotApplicable', 'Outstanding'))
            and coalesce(
                r.edition >= coalesce(cast(slot ->> 'edition' as integer), 1),
                r.reported_at >= cast(slot ->> 'since' as timestamptz),
                true)
            and coalesce(
                r.reported_at > cast(slot ->> 'reportedAt' as timestamptz)
                    or r.reported_at = cast(slot ->> 'reportedAt' as timestamptz)
                        and r.report_id < cast(coalesce(slot ->> 'reportId', slot ->> 'acknowledgementId') as uuid),
                true)
        order by r.reported_at desc, r.report_id
        limit 1),
        slot);

alter table unmatched_claim add constraint unmatched_claim_resolved
    check ((resolution is null) = (resolved_at is null) and (resolution is null) = (resolved_by is null));

-- The open ones are few, and looked up whenever a device may have come to the one who answered for it.
create index unmatched_claim_open on unmatched_claim (udi_di, serial, notice_id) where resolution is null;
