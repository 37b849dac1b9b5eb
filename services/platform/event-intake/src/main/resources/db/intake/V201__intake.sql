-- The intake's own tables stand in a schema of their own and are always named with it, because the
-- search path belongs to the view that is being filled.
create schema intake;

-- Who may move a consumer's positions. The epoch grows with every change of hands and fences whoever had it before.
create table intake.lease (
    consumer        text primary key,
    owner           text not null,
    epoch           bigint not null,
    lease_until     timestamptz not null,
    retry_requested boolean not null default false
);

-- How far a consumer has come in each lane: the next offset to read and the last number it has taken.
create table intake.position (
    consumer        text not null,
    topic           text not null,
    lane            integer not null,
    next_offset     bigint not null,
    last_number     bigint not null,
    stopped_because text,
    primary key (consumer, topic, lane)
);

-- Events that could not be taken, and those that queue behind one of the same aggregate; as received.
create table intake.parked_event (
    consumer      text not null,
    topic         text not null,
    lane          integer not null,
    record_offset bigint not null,
    number        bigint,
    aggregate     text not null,
    key           bytea,
    header_names  text[] not null,
    header_values bytea[] not null,
    body          bytea,
    reason        text not null,
    parked_at     timestamptz not null default clock_timestamp(),
    primary key (consumer, topic, lane, record_offset)
);
create index parked_event_by_aggregate on intake.parked_event (consumer, aggregate, topic, lane, number, record_offset);

-- The newest version of each aggregate that a consumer has taken, for those who wait for their own write.
create table intake.applied (
    consumer  text not null,
    aggregate text not null,
    version   bigint not null,
    primary key (consumer, aggregate)
);

-- The newest rebuild of each view.
create table intake.rebuild (
    view        text primary key,
    state       text not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    reason      text
);
