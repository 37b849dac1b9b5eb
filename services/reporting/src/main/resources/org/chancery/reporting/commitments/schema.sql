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
    -- what became of it, frozen or not; and what it was before a round fulfilled it
    course        text     not null,
    course_before text,
    frozen_by     uuid[]   not null default '{}',
    -- the mechanisms that took the place of the one it was made in
    handed_on_to  uuid[]   not null default '{}',
    state         text     not null generated always as (
        case when cardinality(frozen_by) > 0 and course not in ('FULFILLED', 'WITHDRAWN', 'LAPSED')
             then 'FROZEN' else course end) stored,
    standing      text     not null,
    -- as it was said last
    due           jsonb    not null,
    -- the last day, where it is over and the commitment was not kept
    fell_due      date,
    -- the last day, where it has stayed late so long that those above were told
    escalated     date,
    -- the step that these days are of, or null where they are of the whole
    late_step     int,
    -- corrigenda that nobody has looked at yet
    flags         text[]   not null default '{}',
    milestones    jsonb,
    pledge        jsonb,
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
    -- what was decided at home, where the answer needed that
    settled    jsonb,
    primary key (commitment, party)
);

-- The later occasions on which it was said again.
create table restatement (
    commitment   uuid   not null,
    number       bigint not null,
    consultation uuid,
    content      jsonb  not null,
    primary key (commitment, number)
);
create index restatement_by_consultation on restatement (consultation);

create table progress (
    commitment uuid   not null,
    number     bigint not null,
    content    jsonb  not null,
    -- what a reviewer made of it, or null
    review     jsonb,
    primary key (commitment, number)
);

-- Consultations, statements and texts are known by their marking alone: a reader who may not see one is not told its id
-- either.
create table consultation (
    id      uuid primary key,
    marking smallint not null
);

create table statement (
    id      uuid primary key,
    marking smallint not null
);

create table agreed_text (
    id      uuid primary key,
    marking smallint not null
);
