-- What each commitment hangs on: the mechanism of the meeting where it was said, the one whose rounds it promises, and
-- every consultation at or about which, and every statement in which it was said.
create table link (
    place      bigint generated always as identity,
    commitment uuid not null,
    sort       text not null,
    id         uuid not null,
    primary key (commitment, sort, id)
);
create index link_by_id on link (id);

-- The mechanisms that are suspended now.
create table suspension (
    mechanism uuid primary key,
    reason    text not null,
    suspended date
);

-- The mechanisms that have gone into another.
create table merger (
    mechanism uuid primary key,
    into_one  uuid not null,
    merged    date
);

create table held (
    consultation uuid primary key,
    mechanism    uuid not null,
    held         date
);
create index held_by_mechanism on held (mechanism);

-- Every consultation and statement with the marking that it has now.
create table consultation (
    id      uuid primary key,
    marking text not null
);

create table statement (
    id      uuid primary key,
    record  uuid not null,
    marking text not null
);

-- The statements that corrigenda touch; what they mend, as kind and id.
create table correction (
    kind      text not null,
    id        uuid not null,
    number    int  not null,
    statement uuid not null,
    reason    text not null,
    -- how the text is marked; of a record, whose statements are marked each, PUBLIC
    marking   text not null,
    primary key (kind, id, number, statement)
);
create index correction_by_statement on correction (statement);

-- The statements that agreed texts confirm.
create table agreement (
    text      uuid not null,
    statement uuid not null,
    agreed    date not null,
    -- how the text is marked
    marking   text not null,
    primary key (text, statement)
);
create index agreement_by_statement on agreement (statement);
