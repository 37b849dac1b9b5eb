-- Which records were brought in, by whom, and whether the import came to its end.
create table imported_record (
    id          text primary key,
    fingerprint text not null,
    begun_by    text not null,
    begun_at    timestamptz not null default now(),
    done_at     timestamptz
);

-- What was asked for at once: one record or a whole file of them.
create table import (
    id         uuid primary key,
    asked_by   text not null,
    instance   text not null,
    state      text not null,
    asked_at   timestamptz not null default now(),
    touched_at timestamptz not null default now()
);

create table import_line (
    import   uuid not null references import on delete cascade,
    position int not null,
    steps    int not null default 0,
    taken    int not null default 0,
    outcome  text not null,
    told     jsonb not null,
    primary key (import, position)
);
