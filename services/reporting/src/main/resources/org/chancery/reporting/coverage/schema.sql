-- A marking is its rank, PUBLIC 0 to SECRET 4, so that a clearance compares with it.

create table campaign (
    id            uuid primary key,
    name          text     not null,
    goal          text     not null,
    own_side      text     not null,
    ends          date,
    targets       text[]   not null default '{}',
    phases        jsonb    not null default '[]',
    present       jsonb,
    outcome       jsonb,
    -- name and id
    place_in_list text collate "C" not null unique,
    marking       smallint not null
);

create table assigned (
    campaign     uuid   not null,
    consultation uuid   not null,
    number       bigint not null,
    primary key (campaign, consultation)
);

create table record (
    id           uuid primary key,
    consultation uuid,
    happened_on  date
);
create index record_by_consultation on record (consultation);

-- Statements that ask for something; the others are not kept.
create table request (
    statement uuid primary key,
    record    uuid     not null,
    sides     text[]   not null,
    addressee text,
    text      text     not null,
    said_on   date,
    marking   smallint not null,
    number    bigint   not null
);
create index request_by_record on request (record, number);
