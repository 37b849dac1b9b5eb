-- Every table is filled by the events of one kind of aggregate alone. A marking is its rank, PUBLIC 0 to SECRET 4, so
-- that a clearance compares with it.

-- Consultations are known by their marking alone: a reader who may not know of one is not led to its records either.
create table consultation (
    id      uuid primary key,
    marking smallint not null
);

-- Mechanisms are known by their name alone, which records without a title go by.
create table mechanism (
    id   uuid primary key,
    name text not null
);

create table record (
    id              uuid primary key,
    consultation    uuid,
    mechanism       uuid,
    title           text,
    parties         text[]  not null,
    occasion        jsonb   not null,
    account         text    not null,
    attendance      jsonb   not null,
    agenda          jsonb   not null,
    headings        text[]  not null,
    reservation     text,
    default_marking text,
    in_doubt        text,
    -- whether it is the account of the meeting itself
    main            boolean not null,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    closed_by       text,
    -- when it was opened, and id
    place_in_list   text collate "C" not null unique,
    marking         smallint not null
);
create index record_by_consultation on record (consultation);

create table statement (
    id       uuid primary key,
    record   uuid     not null,
    revision integer  not null,
    -- as it was last written before the record was closed
    content  jsonb    not null,
    -- as it is marked with the corrigenda
    marking  smallint not null,
    number   bigint   not null
);
create index statement_by_record on statement (record, number);

create table comment (
    id          uuid primary key,
    record      uuid        not null,
    statement   uuid,
    text        text        not null,
    marking     smallint    not null,
    mark        text        not null,
    by          text        not null,
    at          timestamptz not null,
    resolved_by text,
    resolved_at timestamptz,
    resolution  text,
    number      bigint      not null
);
create index comment_by_record on comment (record, number);

create table attachment (
    id      uuid primary key,
    record  uuid     not null,
    content jsonb    not null,
    marking smallint not null,
    number  bigint   not null
);
create index attachment_by_record on attachment (record, number);

create table source (
    id      uuid     not null,
    record  uuid     not null,
    content jsonb    not null,
    marking smallint not null,
    number  bigint   not null,
    primary key (record, id)
);

create table corrigendum (
    record uuid        not null,
    number integer     not null,
    reason text        not null,
    by     text        not null,
    at     timestamptz not null,
    primary key (record, number)
);

create table correction (
    record    uuid    not null,
    number    integer not null,
    place     integer not null,
    statement uuid    not null,
    content   jsonb   not null,
    primary key (record, number, place)
);

create table released (
    record   uuid primary key,
    content  jsonb       not null,
    by       text        not null,
    at       timestamptz not null,
    marking  smallint    not null
);
