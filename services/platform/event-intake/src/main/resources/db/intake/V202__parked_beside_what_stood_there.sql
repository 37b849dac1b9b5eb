-- A broker that lost the end of a lane gives the same offsets to other records: what was parked from there stays beside
-- what is parked now. What has no number is no event, and one of a place is enough of it.
alter table intake.parked_event drop constraint parked_event_pkey;
alter table intake.parked_event
    add constraint parked_event_once unique nulls not distinct (consumer, topic, lane, record_offset, number);
