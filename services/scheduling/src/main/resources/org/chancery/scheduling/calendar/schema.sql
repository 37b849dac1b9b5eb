-- Tables are filled by the events of one kind of aggregate each, since those of different aggregates come in any order.

create table party (
    code     text primary key,
    zone     text,
    week     jsonb
);

create table holiday (
    party text not null,
    date  date not null,
    name  text not null,
    primary key (party, date)
);

create table mechanism (
    id   uuid primary key,
    name text not null
);

create table meeting (
    id        uuid primary key,
    mechanism uuid,
    title     text,
    parties   text[]  not null,
    marking   text    not null,
    -- whether it has a date that stands, and has not been held
    planned   boolean not null default false,
    entry     jsonb,
    first_day date,
    last_day  date,
    -- what the start means by the rules that were looked at last
    reckoning jsonb,
    -- what zone rules that have changed make of the start, while nobody has looked at that
    before    jsonb,
    after     jsonb,
    deadline  jsonb,
    locked    boolean not null default false,
    over      boolean not null default false
);
create index meeting_by_day on meeting (first_day) where planned;

create table delegate (
    meeting uuid    not null,
    party   text    not null,
    place   integer not null,
    person  uuid,
    name    text    not null,
    primary key (meeting, party, place)
);
