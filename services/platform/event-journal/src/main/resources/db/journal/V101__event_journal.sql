-- The event store and its outbox. Versions 1xx belong to the journal, 2xx to the intake, 3xx to the service.

CREATE TABLE event (
    global_index   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id       uuid        NOT NULL UNIQUE,
    aggregate_type text        NOT NULL,
    aggregate_id   text        NOT NULL,
    version        bigint      NOT NULL,
    recorded_at    timestamptz NOT NULL,
    type           text        NOT NULL,
    revision       int         NOT NULL,
    -- bytea, not jsonb: a hash or a signature must hold over exactly these bytes.
    payload        bytea       NOT NULL,
    metadata       bytea       NOT NULL,
    UNIQUE (aggregate_id, version)
);

-- A row for each lane, that is for each partition of the topic.
CREATE TABLE lane (
    lane         int PRIMARY KEY,
    last_number  bigint NOT NULL DEFAULT 0,
    sent_through bigint NOT NULL DEFAULT 0,
    CHECK (sent_through <= last_number)
);
INSERT INTO lane (lane) SELECT generate_series(0, 3);

CREATE TABLE outbox (
    event_index bigint PRIMARY KEY,
    lane        int NOT NULL,
    number      bigint,
    stamped_at  timestamptz,
    UNIQUE (lane, number)
);
CREATE INDEX outbox_unstamped ON outbox (event_index) WHERE number IS NULL;

-- md5 and not hashtext, whose values PostgreSQL may change from one version to the next.
CREATE FUNCTION lane_of(aggregate_id text) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ('x' || substr(md5(aggregate_id), 1, 7))::bit(28)::int % 4;

CREATE FUNCTION fill_outbox() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox (event_index, lane) SELECT global_index, lane_of(aggregate_id) FROM appended;
    RETURN NULL;
END $$;

CREATE TRIGGER every_event_goes_out
    AFTER INSERT ON event
    REFERENCING NEW TABLE AS appended
    FOR EACH STATEMENT EXECUTE FUNCTION fill_outbox();

-- The answer to every request that carried an idempotency key and was not refused.
CREATE TABLE answered_request (
    owner       text        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    subject     text        NOT NULL,
    version     bigint      NOT NULL,
    events      int         NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (owner, key)
);
