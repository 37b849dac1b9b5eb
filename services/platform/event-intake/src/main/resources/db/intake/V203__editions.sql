-- The applied versions belong to an edition of a consumer: when a view that was built anew takes the place of the old one,
-- its edition becomes that of the consumer, and none of what may be millions of rows is written again.
create sequence intake.edition;
alter table intake.lease add column edition bigint not null default nextval('intake.edition');
insert into intake.lease (consumer, owner, epoch, lease_until)
select distinct consumer, '', 0, clock_timestamp() from intake.applied on conflict do nothing;

alter table intake.applied add column edition bigint;
update intake.applied set edition = lease.edition from intake.lease where lease.consumer = applied.consumer;
alter table intake.applied drop constraint applied_pkey, drop column consumer;
alter table intake.applied add primary key (edition, aggregate);
