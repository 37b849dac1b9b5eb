-- One line for every event, beside the record as it was received. What the trail tells stands in columns; key, headers
-- and body are the received bytes and are kept as evidence, never served.
create table line (
    topic             text not null,
    lane              integer not null,
    number            bigint not null,
    event_id          uuid not null,
    recorded_at       timestamptz not null,
    actor             text not null,
    type              text not null,
    name              text not null,
    version           integer not null,
    subject           text not null,
    aggregate_version bigint not null,
    cause             uuid,
    correlation       uuid not null,
    import_source     text,
    about             text[] not null,
    marking           text not null,
    body_sha256       text not null,
    key               bytea,
    header_names      text[] not null,
    header_values     bytea[] not null,
    body              bytea not null,
    primary key (topic, lane, number)
);

-- Newest first, and where two were recorded in the same microsecond, always in the same order.
create index line_in_time on line (recorded_at, topic, lane, number);
create index line_by_actor on line (actor, recorded_at);
create index line_by_type on line (type, recorded_at);
create index line_by_name on line (name, recorded_at);
create index line_by_subject on line (subject, recorded_at);
create index line_by_about on line using gin (about);
