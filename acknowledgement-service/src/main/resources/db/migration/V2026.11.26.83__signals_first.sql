-- Safety signals do not wait behind a mass mailing.
create index outgoing_mail_signals on outgoing_mail (next_attempt_at) where status = 'Waiting' and kind = 'SafetySignal';
