-- A head of delegation is told of what goes up the chain, and of nothing else.
alter table subscription add column escalations_only boolean not null default false;
