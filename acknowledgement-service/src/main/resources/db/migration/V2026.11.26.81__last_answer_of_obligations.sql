alter table obligation add column answered_at timestamptz;

update obligation set answered_at = answered.last
from (
    select notice_id, consignee_id, max(submitted_at) as last from acknowledgement group by notice_id, consignee_id
) answered
where obligation.notice_id = answered.notice_id and obligation.consignee_id = answered.consignee_id;

comment on column obligation.answered_at is 'When it was last answered; the next answer comes after it.';
