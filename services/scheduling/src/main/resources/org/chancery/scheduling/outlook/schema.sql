-- Tables are filled by the events of one kind of aggregate each, since those of different aggregates come in any order.

create table mechanism (
    id        uuid primary key,
    name      text   not null,
    parties   text[] not null,
    cadence   jsonb,
    host_rule text   not null default 'UNSTATED',
    -- whether it was launched and is neither suspended nor closed
    meets     boolean not null,
    launched  boolean not null
);

create table meeting (
    id        uuid primary key,
    mechanism uuid    not null,
    marking   text    not null,
    status    text    not null,
    entry     jsonb,
    day       date,
    -- whether an import proposed it
    imported  boolean not null,
    locked    boolean not null default false
);
create index meeting_by_mechanism on meeting (mechanism, day);

-- Commitments that somebody should come back to; those that are over go.
create table commitment (
    id          uuid primary key,
    mechanism   uuid,
    next_round  uuid,
    parties     text[]      not null,
    text        text        not null,
    due         text        not null,
    marking     text        not null,
    owners      integer     not null,
    agreed_on   date,
    recorded_at timestamptz not null,
    event       uuid        not null,
    correlation uuid        not null,
    imported    boolean     not null,
    open        boolean     not null default true,
    -- how it ended where it did: FULFILLED, WITHDRAWN or LAPSED
    ended       text,
    frozen      boolean     not null default false
);
create index commitment_by_mechanism on commitment (mechanism) where open;

create table answer (
    commitment uuid    not null,
    party      text    not null,
    declines   boolean not null,
    primary key (commitment, party)
);

create table put_forward (
    meeting    uuid    not null,
    commitment uuid    not null,
    item       uuid    not null,
    withdrawn  boolean not null default false,
    primary key (meeting, commitment)
);
