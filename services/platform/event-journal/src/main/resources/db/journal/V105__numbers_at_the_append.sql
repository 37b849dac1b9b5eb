-- Where whoever appends wants it so, and a relay is at work that has looked at the topic, an event gets the next number of its lane
-- when it is stored. In any other case, and while somebody else gives numbers of its lane, it waits in the outbox for the relay.

-- The session of the relay that calls it says so until it ends.
CREATE FUNCTION a_relay_has_looked_at_the_topic() RETURNS void
    LANGUAGE sql AS 'SELECT pg_advisory_lock(x''6c65617665''::bigint)';

-- A lock that is to be had is held by nobody. Whoever has it for a moment keeps no other append from having it too.
CREATE FUNCTION has_a_relay_looked_at_the_topic() RETURNS boolean
    LANGUAGE sql AS 'SELECT NOT pg_try_advisory_xact_lock_shared(x''6c65617665''::bigint)';

-- Who wants numbers says 'wanted' in chancery.numbers for a transaction that ends with this statement, since it holds lanes, and
-- finds there what was given: for each event, in event order, lane:number, or - where it got none.
-- The statistics of an outbox that is mostly empty do not know the rows that were in it.
CREATE OR REPLACE FUNCTION fill_outbox() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
    numbering boolean := false;
    numbers   text;
BEGIN
    IF coalesce(current_setting('chancery.numbers', true), '') = 'wanted' THEN
        -- What an appended event follows from is stored, so that it is seen here if it waits: none gets a number before it.
        numbering := has_a_relay_looked_at_the_topic() AND (SELECT max(event_index) FROM outbox) IS NULL;
    END IF;
    IF numbering THEN
        WITH appended_to AS MATERIALIZED (
            SELECT lane_of(aggregate_id) AS lane, array_agg(global_index ORDER BY global_index) AS event_indexes
            FROM appended GROUP BY 1
        ), held AS MATERIALIZED (
            SELECT lane FROM lane WHERE lane IN (SELECT appended_to.lane FROM appended_to) FOR UPDATE SKIP LOCKED
        ), numbered AS (
            UPDATE lane SET last_number = last_number + cardinality(event_indexes)
            FROM held JOIN appended_to USING (lane)
            WHERE lane.lane = held.lane
            RETURNING lane.lane, last_number - cardinality(event_indexes) + 1 AS first_number, event_indexes
        ), kept AS (
            INSERT INTO stamped_batch (lane, first_number, event_indexes)
            SELECT lane, first_number, event_indexes FROM numbered
        ), waiting AS (
            INSERT INTO outbox (event_index, lane)
            SELECT unnest(event_indexes), lane FROM appended_to WHERE lane NOT IN (SELECT lane FROM numbered)
        )
        SELECT string_agg(coalesce(numbered.lane || ':' || first_number + nth - 1, '-'), ' ' ORDER BY event_index)
        INTO numbers
        FROM appended_to CROSS JOIN LATERAL unnest(appended_to.event_indexes) WITH ORDINALITY AS each (event_index, nth)
             LEFT JOIN numbered USING (lane);
        PERFORM set_config('chancery.numbers', coalesce(numbers, ''), true);
    ELSE
        INSERT INTO outbox (event_index, lane) SELECT global_index, lane_of(aggregate_id) FROM appended;
    END IF;
    RETURN NULL;
END $$;
