-- A long acknowledgement comes in parts. What was said of a unit is in its history, once: a claim holds every part of it.
create function slots_said(of_report uuid, of_notice uuid, of_udi_di text, of_serial text) returns json
    language sql stable parallel safe
    return (select coalesce(
            json_agg(json_strip_nulls(json_build_object('action', action, 'mode', mode, 'edition', edition,
                'answer', answer, 'reason', reason, 'performedOn', performed_on)) order by action, mode), '[]')
        from slot_report
        where (report_id, notice_id, udi_di, serial) = (of_report, of_notice, of_udi_di, of_serial));

-- Written by earlier versions only, which may still be running beside this one.
alter table unmatched_claim alter column slots drop not null;
