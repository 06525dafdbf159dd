-- A change of the schema takes as long as it takes; the limits of the connection are for requests.
set local statement_timeout = 0;
set local lock_timeout = 0;
