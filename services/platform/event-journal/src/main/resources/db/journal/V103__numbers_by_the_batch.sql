-- The outbox holds what has no number yet, and nothing else. Which event has which number of its lane is kept for ever in
-- batches, at some eight bytes an event, so that a topic can be filled again from the store under the same numbers.

CREATE TABLE stamped_batch (
    lane          int         NOT NULL,
    first_number  bigint      NOT NULL,
    -- The events of the numbers from the first on, without a gap.
    event_indexes bigint[]    NOT NULL,
    stamped_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (lane, first_number),
    CHECK (cardinality(event_indexes) > 0)
);

INSERT INTO stamped_batch (lane, first_number, event_indexes, stamped_at)
SELECT lane, min(number), array_agg(event_index ORDER BY number), max(stamped_at)
FROM outbox WHERE number IS NOT NULL
GROUP BY lane, number / 1000;

DELETE FROM outbox WHERE number IS NOT NULL;
DROP INDEX outbox_unstamped;
ALTER TABLE outbox DROP COLUMN number, DROP COLUMN stamped_at;

-- Answers come in the order of their age, so that a summary of each range of pages finds the oldest.
DROP INDEX answered_request_by_age;
CREATE INDEX answered_request_by_age ON answered_request USING brin (answered_at);
