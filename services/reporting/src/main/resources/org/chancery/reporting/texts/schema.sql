-- A marking is its rank, PUBLIC 0 to SECRET 4, so that a clearance compares with it.

create table text (
    id            uuid primary key,
    record        uuid,
    consultation  uuid,
    parties       text[]   not null,
    version       integer  not null,
    agreed_on     date,
    -- when it was first submitted, and id
    place_in_list text collate "C" not null unique,
    -- that of the newest version, below which none may be
    marking       smallint not null
);
create index text_by_consultation on text (consultation);

create table version (
    text    uuid        not null,
    number  integer     not null,
    content jsonb       not null,
    by      text        not null,
    at      timestamptz not null,
    primary key (text, number)
);

create table approval (
    text      uuid        not null,
    version   integer     not null,
    party     text        not null,
    content   jsonb       not null,
    by        text        not null,
    at        timestamptz not null,
    number    bigint      not null,
    -- why it was withdrawn
    withdrawn text,
    primary key (text, number)
);

create table corrigendum (
    text    uuid        not null,
    number  integer     not null,
    content jsonb       not null,
    by      text        not null,
    at      timestamptz not null,
    primary key (text, number)
);

-- Consultations, records and statements are known by their marking alone: a reader who may not see one is not told its
-- id. A record is of its consultation, and nobody who may not know of that may know of the record.
create table record (
    id           uuid primary key,
    consultation uuid,
    marking      smallint not null
);

create table consultation (
    id      uuid primary key,
    marking smallint not null
);

create table statement (
    id      uuid primary key,
    marking smallint not null
);
