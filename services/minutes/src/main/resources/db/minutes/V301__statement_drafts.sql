-- Typing that is no statement yet. It is no event: it is on no topic, in no history and in no answer to anybody but its
-- author, and it goes when the statement is recorded or the record is closed.
create table statement_draft (
    record    uuid        not null,
    author    text        not null,
    draft     uuid        not null,
    statement uuid,
    revision  integer,
    content   text        not null,
    saved_at  timestamptz not null default now(),
    primary key (record, author, draft)
);
