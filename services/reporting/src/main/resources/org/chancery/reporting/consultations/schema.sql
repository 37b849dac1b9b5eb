-- Every table is filled by the events of one kind of aggregate alone, since those of different aggregates come in any
-- order; what belongs together is joined when somebody asks. A marking is its rank, PUBLIC 0 to SECRET 4, so that a
-- clearance compares with it.

create table party (
    code       text primary key,
    registered jsonb not null
);

create table mechanism (
    id    uuid primary key,
    name  text not null,
    level text,
    state text not null default 'LAUNCHED'
);

create table round (
    consultation uuid primary key,
    mechanism    uuid    not null,
    ordinal      integer not null,
    -- at which it met then
    level        text
);

create table consultation (
    id            uuid primary key,
    mechanism     uuid,
    title         text,
    parties       text[]   not null,
    announced     integer,
    proposed_by   text,
    follows_up    text,
    margins_of    text,
    side_meeting_of uuid,
    status        text     not null,
    entry         jsonb,
    announced_date boolean not null default false,
    agenda_locked boolean  not null default false,
    observers     jsonb    not null default '[]',
    next_phrase   text,
    next_place    text,
    goal          text,
    goal_by       text,
    counted_as    jsonb    not null default '[]',
    -- date and id, a tilde where there is no date: sorts those without a date after every date
    place_in_list text collate "C" not null unique,
    marking       smallint not null
);
create index consultation_by_follows_up on consultation (follows_up);

create table course (
    consultation uuid        not null,
    number       bigint      not null,
    kind         text        not null,
    entry        jsonb,
    before       jsonb,
    by           text[]      not null,
    reasons      jsonb       not null,
    on_date      date,
    told         jsonb,
    -- the decision on several mechanisms that it follows from
    decision     uuid,
    -- how the consultation is marked from then on, where that was changed
    marked       text,
    at           timestamptz not null,
    actor        text        not null,
    -- how it was marked when it was recorded: the past is read under both markings
    marking      smallint    not null,
    primary key (consultation, number)
);

-- Decisions on several mechanisms are known by their day alone.
create table decision (
    id      uuid primary key,
    on_date date,
    marking smallint not null
);

create table delegation (
    consultation uuid  not null,
    party        text  not null,
    content      jsonb not null,
    primary key (consultation, party)
);

create table agenda_item (
    consultation uuid   not null,
    item         uuid   not null,
    topic        text   not null,
    proposed_by  text,
    position     integer,
    minutes      integer,
    carried_to   uuid,
    -- what it is about: kind/id
    commitment   text,
    number       bigint not null,
    primary key (consultation, item)
);

create table campaign (
    id      uuid primary key,
    name    text     not null,
    goal    text     not null,
    marking smallint not null
);

create table campaign_consultation (
    campaign     uuid not null,
    consultation uuid not null,
    primary key (consultation, campaign)
);

create table record (
    id           uuid primary key,
    consultation uuid,
    -- whether it is the account of the meeting itself
    main         boolean not null,
    closed       boolean not null
);
create index record_by_consultation on record (consultation);

create table assessment (
    readout      uuid primary key,
    consultation uuid,
    revision     integer  not null,
    text         text     not null,
    marking      smallint not null
);
create index assessment_by_consultation on assessment (consultation);
