-- A marking is its rank, PUBLIC 0 to SECRET 4, so that a clearance compares with it.

create table mechanism (
    id            uuid primary key,
    name          text     not null,
    aliases       jsonb    not null default '[]',
    parties       text[]   not null,
    level         text,
    cadence       jsonb,
    host_rule     text     not null default 'UNSTATED',
    founded       date,
    founding_text text,
    parent        uuid,
    into_other    uuid,
    state         text     not null,
    -- name and id
    place_in_list text collate "C" not null unique,
    marking       smallint not null
);
create index mechanism_by_parent on mechanism (parent);

-- What became of it, one row an event.
create table step (
    mechanism uuid        not null,
    number    bigint      not null,
    kind      text        not null,
    words     text,
    before    text,
    side      text,
    reason    text,
    decision  uuid,
    on_date   date,
    by        text        not null,
    at        timestamptz not null,
    primary key (mechanism, number)
);

create table round (
    mechanism    uuid    not null,
    consultation uuid    not null,
    ordinal      integer not null,
    counted_as   jsonb   not null,
    -- how often the count had begun anew before it
    era          integer not null,
    primary key (mechanism, consultation)
);

create table decision (
    id         uuid primary key,
    act        text        not null,
    mechanisms uuid[]      not null,
    side       text,
    reason     text        not null,
    on_date    date,
    by         text        not null,
    at         timestamptz not null,
    marking    smallint    not null
);
