create table party (
    code       text primary key,
    kind       text not null,
    names      jsonb not null,
    adjectives jsonb not null,
    capitals   jsonb not null,
    zone       text
);

-- The office is the one taken last.
create table person (
    id           uuid primary key,
    name         text not null,
    party        text not null,
    title        text,
    organisation text,
    since        date
);

create index person_by_name on person (name, id);

create table mechanism (
    id      uuid primary key,
    name    text not null,
    parties text[] not null,
    level   text
);

create index mechanism_by_name on mechanism (name, id);
