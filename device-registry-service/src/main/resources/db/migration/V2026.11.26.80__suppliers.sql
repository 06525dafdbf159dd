-- Customers that a distributor named: who passed devices on to them.
alter table consignee add column supplied_by uuid references consignee;
create index consignee_supplied on consignee (supplied_by) where supplied_by is not null;
comment on column consignee.supplied_by is 'Who supplied it, as that consignee told; null for those the manufacturer supplied.';
