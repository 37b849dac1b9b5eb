-- Which commitments are to be kept, and what they are frozen by.
create table commitment (
    id        uuid primary key,
    going     boolean not null,
    -- the round that kept it for good, or null
    kept_by   uuid,
    frozen_by uuid[]  not null default '{}',
    -- when it was thawed last, or null
    thawed_on date
);

-- Every last day that was ever set: of the whole (DUE), of a step (MILESTONE), of a report (REPORT).
create table deadline (
    commitment uuid    not null references commitment,
    sort       text    not null,
    milestone  int     not null,
    day        date    not null,
    -- whether it is a last day still
    set        boolean not null,
    -- it fell due, or was told of by an import when it was over already, so that nobody is alarmed by it
    past       boolean not null,
    kept       boolean not null default false,
    -- when it was said first, in the first zone; null where only an import told of it, so that nobody is reminded
    told_on    date,
    near       boolean not null default false,
    -- when it was told as late, in the last zone, or null
    late_on    date,
    escalated  boolean not null default false,
    -- the round that kept the period, or null
    kept_by    uuid,
    primary key (commitment, sort, milestone, day)
);
create index deadline_by_day on deadline (day) where set and not past and not kept;
create index deadline_late on deadline (late_on) where set and not kept and not escalated;

-- Reports in their order, with the date that they are for.
create table report (
    commitment uuid   not null,
    number     bigint not null,
    day        date,
    primary key (commitment, number)
);
