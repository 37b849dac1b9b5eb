-- A marking is its rank, PUBLIC 0 to SECRET 4, so that a clearance compares with it.

create table commitment (
    id            uuid primary key,
    kind          text     not null,
    terms         jsonb    not null,
    source        jsonb    not null,
    owners        text[]   not null,
    consultation  uuid,
    campaign      uuid,
    statement     uuid,
    state         text     not null,
    fulfilled     jsonb,
    deferrals     jsonb    not null default '[]',
    ended         jsonb,
    -- when it was raised, and id
    place_in_list text collate "C" not null unique,
    marking       smallint not null
);
create index commitment_by_consultation on commitment (consultation);
create index commitment_by_campaign on commitment (campaign);

-- The newest answer of each owner.
create table answer (
    commitment uuid    not null,
    party      text    not null,
    content    jsonb   not null,
    declines   boolean not null,
    statement  uuid,
    number     bigint  not null,
    primary key (commitment, party)
);

create table progress (
    commitment uuid   not null,
    number     bigint not null,
    content    jsonb  not null,
    primary key (commitment, number)
);

-- Statements are known by their marking alone: a reader who may not see one is not told its id either.
create table statement (
    id      uuid primary key,
    marking smallint not null
);
